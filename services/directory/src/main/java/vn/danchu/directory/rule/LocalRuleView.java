package vn.danchu.directory.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.RuleTerm;

/**
 * What the city has decided about a rule, with all that it had decided before.
 *
 * @param id under which the next decision is added
 * @param code of the rule in the catalogue
 * @param regime of its row; absent for the row that binds every regime
 * @param decisions the first one first
 * @param version raised by each change, from 0; {@code ETag} names it for {@code If-Match}
 */
public record LocalRuleView(
        UUID id, String code, @Nullable LegalRegime regime, List<DecisionView> decisions, long version) {

    public LocalRuleView {
        decisions = List.copyOf(decisions);
    }

    /**
     * One decision.
     *
     * @param id of the decision
     * @param from first day on which it holds
     * @param until first day of the next one; absent for the last
     * @param term what holds; absent where the rule is not followed
     * @param document its number
     * @param reason as it was given
     * @param unit that decided
     * @param recordedAt when it was entered
     */
    public record DecisionView(
            UUID id,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable RuleTerm term,
            String document,
            String reason,
            UnitRef unit,
            Instant recordedAt) {}
}
