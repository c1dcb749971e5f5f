package vn.danchu.platform.consent;

import vn.danchu.platform.rule.DomainRule;

/**
 * What a person agreed to.
 *
 * @param accepted whether they did
 * @param purpose they agreed to
 * @param version of the notice they were shown
 */
@DomainRule
public record GivenConsent(boolean accepted, String purpose, String version) {}
