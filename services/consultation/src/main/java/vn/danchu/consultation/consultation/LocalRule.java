package vn.danchu.consultation.consultation;

import vn.danchu.platform.rule.DomainRule;

/**
 * A rule the city or commune set for itself, in force on the day (quy tắc nội bộ).
 *
 * @param code in the catalogue
 * @param basis as the catalogue states it
 */
@DomainRule
record LocalRule(String code, String basis) {}
