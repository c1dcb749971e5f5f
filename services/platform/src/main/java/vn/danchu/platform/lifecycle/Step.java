package vn.danchu.platform.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * A transition with its guards, in the order in which they are asked. The first refusal wins.
 *
 * @param transition that is taken
 * @param guards on it, besides the state
 * @param <S> the states
 * @param <F> the facts the guards look at
 */
@DomainRule
public record Step<S extends Enum<S>, F>(StateTransition<S> transition, List<Guard<? super F>> guards) {

    public Step {
        guards = List.copyOf(guards);
    }

    /**
     * Why the step can't be taken.
     *
     * @param reached state the thing is in
     * @param facts to look at, which may only exist where the step is possible
     * @return empty where it can
     */
    public Optional<Refusal> refusal(S reached, Supplier<? extends F> facts) {
        return transition.refusalFrom(reached).or(() -> guarded(facts.get()));
    }

    private Optional<Refusal> guarded(F facts) {
        return guards.stream().flatMap(guard -> guard.refusal(facts).stream()).findFirst();
    }
}
