package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.STEP_NOT_POSSIBLE;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * A transition with its guards, in the order in which they are asked. The first refusal wins.
 *
 * @param transition that is taken
 * @param guards on it, besides the state
 * @param <F> the facts they look at
 */
@DomainRule
record Step<F>(Transition transition, List<Guard<? super F>> guards) {

    Step {
        guards = List.copyOf(guards);
    }

    /**
     * Why the step can't be taken.
     *
     * @param reached state the consultation is in
     * @param facts to look at, which may only exist where the step is possible
     * @return empty where it can
     */
    Optional<Refusal> refusal(ConsultationState reached, Supplier<? extends F> facts) {
        return transition.isPossibleFrom(reached)
                ? refusal(facts.get())
                : Optional.of(Refusal.of(STEP_NOT_POSSIBLE, transition, reached).citing(transition.basis()));
    }

    private Optional<Refusal> refusal(F facts) {
        return guards.stream().flatMap(guard -> guard.refusal(facts).stream()).findFirst();
    }
}
