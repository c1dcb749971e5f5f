package vn.danchu.supervision.sealed;

import static vn.danchu.supervision.SupervisionProblem.SEALED_STEP_NOT_POSSIBLE;
import static vn.danchu.supervision.sealed.SealedState.CHOSEN;
import static vn.danchu.supervision.sealed.SealedState.CLOSED;
import static vn.danchu.supervision.sealed.SealedState.HELD;
import static vn.danchu.supervision.sealed.SealedState.REGISTERED;
import static vn.danchu.supervision.sealed.SealedState.RELEASED;
import static vn.danchu.supervision.sealed.SealedState.WITHDRAWN;

import java.util.Optional;
import java.util.Set;
import vn.danchu.platform.lifecycle.StateTransition;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * Every step a sealed record can take, and what it rests on.
 *
 * <pre>
 *  HELD ──choose──► CHOSEN ──release──► RELEASED    (as feedback; also from HELD, once the days to choose are over)
 *   │                 │ └────register──► REGISTERED ──conclude──► CLOSED    (also from HELD, as above)
 *   └───withdraw──────┴─► WITHDRAWN
 * </pre>
 */
@DomainRule
enum SealedTransition implements StateTransition<SealedState> {
    CHOOSE(Set.of(HELD), CHOSEN, SealedBasis.LOCAL),
    WITHDRAW(Set.of(HELD, CHOSEN), WITHDRAWN, SealedBasis.LOCAL),
    RELEASE(Set.of(HELD, CHOSEN), RELEASED, SealedBasis.LOCAL),
    REGISTER(Set.of(HELD, CHOSEN), REGISTERED, SealedBasis.INITIAL),
    CONCLUDE(Set.of(REGISTERED), CLOSED, SealedBasis.HANDLING);

    @SuppressWarnings("ImmutableEnumChecker") // only sets made by Set.of are passed in
    private final Set<SealedState> from;

    private final SealedState to;
    private final String basis;

    SealedTransition(Set<SealedState> from, SealedState to, String basis) {
        this.from = from;
        this.to = to;
        this.basis = basis;
    }

    @Override
    public SealedState to() {
        return to;
    }

    @Override
    public Optional<Refusal> refusalFrom(SealedState reached) {
        return Refusal.of(SEALED_STEP_NOT_POSSIBLE, this, reached).citing(basis).when(!from.contains(reached));
    }
}
