package vn.danchu.platform.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;

/**
 * The decision of the city not to follow a LOCAL rule for a time. What the law asks for passes it over, for no body may suspend
 * the law.
 *
 * @param code of the rule
 * @param regime of the row that is off; absent for the row that binds all. The rows of other regimes stay
 * @param from first day on which it is off
 * @param until first day on which it is on again; absent while no end is known
 */
record Suspension(
        String code,
        @Nullable LegalRegime regime,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean covers(Rule rule, LocalDate on) {
        return !rule.owedByLaw()
                && rule.code().equals(code)
                && rule.regime() == regime
                && !on.isBefore(from)
                && (until == null || on.isBefore(until));
    }
}
