package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.PROMISED_TOO_LATE;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.calendar.Deadlines;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.rule.Rule;

/**
 * How late a plan may promise answers and decision. The law leaves both days to the plan (Law 10/2022 art. 28(1)); where the
 * city has decided a number of days, it is counted from the last day for comments, and a plan may promise less and not more.
 *
 * @param answers the rule for the answers
 * @param decision the rule for the decision
 * @param deadlines that count them
 */
@DomainRule
record PromiseLimits(Optional<Rule> answers, Optional<Rule> decision, Deadlines deadlines) {

    /** The first promise that is too late; empty where both are in time, or no number of days was decided. */
    Optional<Refusal> exceeded(LocalDate closesOn, LocalDate respondBy, LocalDate decideBy) {
        return exceeded(answers, closesOn, respondBy, "respondBy")
                .or(() -> exceeded(decision, closesOn, decideBy, "decideBy"));
    }

    private Optional<Refusal> exceeded(Optional<Rule> rule, LocalDate closesOn, LocalDate promised, String field) {
        return rule.filter(found -> found.direction() == Direction.AFTER).flatMap(found -> switch (deadlines.after(
                closesOn, Objects.requireNonNull(found.period()))) {
            case Deadline.Due(LocalDate last) ->
                Refusal.of(PROMISED_TOO_LATE, last, found.code())
                        .at(field)
                        .citing(found.basis())
                        .when(promised.isAfter(last));
            case Deadline.YearUnknown(int year) -> Optional.of(PlanRules.holidaysUnknown(year, field));
        });
    }
}
