package vn.danchu.supervision.feedback;

import vn.danchu.platform.rule.DomainRule;

/**
 * Feedback that is taken up.
 *
 * @param assignment to one official
 * @param promise to its author
 */
@DomainRule
record Acceptance(Assignment assignment, Promise promise) {}
