package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.STEP_NOT_POSSIBLE;

import java.util.Optional;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** Nobody closes a consultation but the clock, and never before the last day has ended. */
@DomainRule
final class ClosingRules {

    private ClosingRules() {}

    static Optional<Refusal> lastDayHasEnded(ClosingFacts facts) {
        return Refusal.of(STEP_NOT_POSSIBLE, Transition.CLOSE, ConsultationState.OPEN)
                .citing(Transition.CLOSE.basis())
                .when(facts.now().isBefore(facts.closesAt()));
    }
}
