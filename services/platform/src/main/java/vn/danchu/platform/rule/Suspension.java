package vn.danchu.platform.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;

/**
 * The decision of the city not to follow a LOCAL rule for a time. A statutory rule passes it over, for no body may suspend the
 * law.
 *
 * @param code of the rule
 * @param regime for which it is off; absent for all
 * @param from first day on which it is off
 * @param until first day on which it is on again; absent while no end is known
 */
record Suspension(
        String code,
        @Nullable LegalRegime regime,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean covers(Rule rule, LegalRegime asked, LocalDate on) {
        return rule.kind() == RuleKind.LOCAL
                && rule.code().equals(code)
                && (regime == null || regime == asked)
                && !on.isBefore(from)
                && (until == null || on.isBefore(until));
    }
}
