package vn.danchu.consultation.comment;

import vn.danchu.platform.rule.DomainRule;

/**
 * The terms under which comments are taken.
 *
 * @param longestText in characters
 * @param consentPurpose a person agrees to
 * @param consentVersion of the notice in use
 */
@DomainRule
record Terms(int longestText, String consentPurpose, String consentVersion) {}
