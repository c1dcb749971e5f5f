package vn.danchu.consultation.consultation;

import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a new consultation is judged by.
 *
 * @param regime under which people are asked
 * @param matter class of the matter
 * @param origin of the draft
 * @param delegated whether a higher authority has the people asked
 */
@DomainRule
record CreationFacts(LegalRegime regime, String matter, DraftOrigin origin, boolean delegated) {}
