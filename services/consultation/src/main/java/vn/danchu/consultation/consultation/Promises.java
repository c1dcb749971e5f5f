package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.DATES_OUT_OF_ORDER;

import java.time.LocalDate;
import java.util.Optional;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * The days promised in a plan, in their order: people speak, are answered, and only then is decided (art. 28(1)).
 *
 * @param respondBy last day for the answers
 * @param decideBy last day for the decision
 * @param limits how late either may be promised
 */
@DomainRule
record Promises(LocalDate respondBy, LocalDate decideBy, PromiseLimits limits) {

    /** Why these promises can't be kept, or may not be made, where people speak until a day; empty where they hold. */
    Optional<Refusal> broken(LocalDate closesOn) {
        return answersBeforeTheEnd(closesOn)
                .or(this::decisionBeforeTheAnswers)
                .or(() -> limits.exceeded(closesOn, respondBy, decideBy));
    }

    private Optional<Refusal> answersBeforeTheEnd(LocalDate closesOn) {
        return Refusal.of(DATES_OUT_OF_ORDER, closesOn)
                .at("respondBy")
                .citing(Basis.PLAN)
                .when(!respondBy.isAfter(closesOn));
    }

    private Optional<Refusal> decisionBeforeTheAnswers() {
        return Refusal.of(DATES_OUT_OF_ORDER, respondBy.minusDays(1))
                .at("decideBy")
                .citing(Basis.PLAN)
                .when(decideBy.isBefore(respondBy));
    }
}
