package vn.danchu.consultation.consultation;

import vn.danchu.platform.rule.DomainRule;

/**
 * The least time people are given (thời gian lấy ý kiến tối thiểu).
 *
 * @param rule its code in the catalogue
 * @param days calendar days, the day of publication not counted (Civil Code art. 147(2))
 * @param basis the article
 */
@DomainRule
record LeastPeriod(String rule, int days, String basis) {}
