package vn.danchu.platform.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.danchu.platform.problem.Outcome;
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

    /**
     * Takes the step: state and guards first, then the change, then the event that tells of both.
     *
     * @param reached state the thing is in
     * @param facts to look at, which may only exist where the step is possible
     * @param change of the thing, which is given the state it is in from now on
     * @param event that tells of it, asked for when all is changed
     * @return what is told, or why the step can't be taken; then nothing was changed
     */
    public <E> Outcome<E> take(S reached, Supplier<? extends F> facts, Consumer<S> change, Supplier<E> event) {
        Optional<Refusal> refusal = refusal(reached, facts);
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        change.accept(transition.to());
        return new Outcome.Done<>(event.get());
    }

    private Optional<Refusal> guarded(F facts) {
        return guards.stream().flatMap(guard -> guard.refusal(facts).stream()).findFirst();
    }
}
