package vn.danchu.consultation.consultation;

import java.time.LocalDate;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.rule.DomainRule;

/**
 * What the approval of a plan is judged by.
 *
 * @param separation of who approves from who drafted
 * @param regime under which people are asked
 * @param matter class of the matter
 * @param plan as proposed
 * @param today in Vietnam
 * @param workingDays of the calendar
 * @param limits of what may be promised
 */
@DomainRule
record PlanFacts(
        Separation separation,
        LegalRegime regime,
        String matter,
        Plan plan,
        LocalDate today,
        WorkingDays workingDays,
        PromiseLimits limits)
        implements Separated {}
