package vn.danchu.consultation.comment;

import vn.danchu.platform.rule.DomainRule;

/**
 * What an author agreed to.
 *
 * @param accepted whether they did
 * @param purpose they agreed to
 * @param version of the notice they were shown
 */
@DomainRule
record GivenConsent(boolean accepted, String purpose, String version) {}
