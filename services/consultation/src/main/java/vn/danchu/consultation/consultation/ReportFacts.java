package vn.danchu.consultation.consultation;

import java.time.LocalDate;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a report to the People's Council is judged by.
 *
 * @param reportedOn day of the report
 * @param issuedOn date of the document
 * @param today in Vietnam
 */
@DomainRule
record ReportFacts(LocalDate reportedOn, LocalDate issuedOn, LocalDate today) {}
