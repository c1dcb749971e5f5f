package vn.danchu.supervision.feedback;

import vn.danchu.platform.consent.Notice;
import vn.danchu.platform.rule.DomainRule;

/**
 * The terms under which feedback is taken.
 *
 * @param longestText in characters
 * @param notice people agree to
 */
@DomainRule
record Terms(int longestText, Notice notice) {}
