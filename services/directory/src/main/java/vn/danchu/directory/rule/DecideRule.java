package vn.danchu.directory.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.PeriodUnit;
import vn.danchu.contracts.rule.RuleTerm;
import vn.danchu.platform.rule.Latitude;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.web.Characters;

/**
 * How the city follows a rule from a day on.
 *
 * @param from first day
 * @param term what holds from that day; left out where the rule is not followed any longer
 * @param document number of the decision, for example {@code 12/2026/QĐ-UBND}
 * @param reason for everybody to read
 */
public record DecideRule(
        @NotNull LocalDate from,
        @Nullable @Valid Term term,
        @NotBlank @Characters(max = 100) String document,
        @NotBlank @Characters(max = 2000) String reason) {

    /** What the rules ask of it. */
    DecisionFacts facts(Latitude latitude, LocalDate today, @Nullable LocalDate last) {
        Optional<RuleTerm> read = term == null ? Optional.empty() : term.read();
        return new DecisionFacts(from, read.orElse(null), term != null && read.isEmpty(), latitude, today, last);
    }

    /**
     * What holds.
     *
     * @param direction as the rule's; what was only promised may become a number of days afterwards
     * @param amount of the period; left out with its unit where only the order counts
     * @param unit of the period
     * @param times in each period, for what happens again and again; else left out
     */
    @Schema(name = "DecidedTerm")
    public record Term(
            @NotNull Direction direction,
            @Nullable @Min(0) @Max(36525) Integer amount,
            @Nullable PeriodUnit unit,
            @Nullable @Min(1) @Max(366) Integer times) {

        /** The same as the catalogue counts it; empty where something is missing or too much. */
        Optional<RuleTerm> read() {
            if ((amount == null) != (unit == null)) {
                return Optional.empty();
            }
            RuleTerm term = new RuleTerm(
                    direction,
                    amount == null || unit == null ? null : new Period(amount, unit),
                    times == null ? 1 : times);
            return Optional.of(term).filter(Rule::isCountable);
        }
    }
}
