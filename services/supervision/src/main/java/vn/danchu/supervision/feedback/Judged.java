package vn.danchu.supervision.feedback;

import vn.danchu.platform.rule.DomainRule;

/**
 * What the author has said of the answer so far.
 *
 * @param rated whether they have rated it
 * @param reopened whether they did not accept one before
 */
@DomainRule
record Judged(boolean rated, boolean reopened) {}
