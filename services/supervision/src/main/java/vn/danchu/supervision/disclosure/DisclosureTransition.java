package vn.danchu.supervision.disclosure;

import static vn.danchu.contracts.supervision.DisclosureState.COMPLETED;
import static vn.danchu.contracts.supervision.DisclosureState.DUE;
import static vn.danchu.contracts.supervision.DisclosureState.INTERRUPTED;
import static vn.danchu.contracts.supervision.DisclosureState.PUBLISHED;
import static vn.danchu.supervision.SupervisionProblem.DISCLOSURE_NOT_POSSIBLE;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.danchu.contracts.supervision.DisclosureState;
import vn.danchu.platform.lifecycle.StateTransition;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * The steps of a disclosure. The law counts days without a break (art. 13(2)): what was taken down begins again, and so does what
 * has changed (art. 14(1)). What is permanent is never completed.
 *
 * <pre>
 *  DUE ──publish──► PUBLISHED ──complete, by the clock──► COMPLETED
 *                    │  ▲  └─change─┐
 *           interrupt│  │publish    │
 *                    ▼  │  ▲────────┘
 *                  INTERRUPTED
 * </pre>
 */
@DomainRule
enum DisclosureTransition implements StateTransition<DisclosureState> {
    PUBLISH(EnumSet.of(DUE, INTERRUPTED), PUBLISHED),
    CHANGE(EnumSet.of(PUBLISHED), PUBLISHED),
    INTERRUPT(EnumSet.of(PUBLISHED), INTERRUPTED),
    COMPLETE(EnumSet.of(PUBLISHED), COMPLETED);

    // Copied, and so immutable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<DisclosureState> from;

    private final DisclosureState to;

    DisclosureTransition(Set<DisclosureState> from, DisclosureState to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    @Override
    public DisclosureState to() {
        return to;
    }

    @Override
    public Optional<Refusal> refusalFrom(DisclosureState reached) {
        return Refusal.of(DISCLOSURE_NOT_POSSIBLE, this, reached)
                .citing(DisclosureBasis.PUBLICATION)
                .when(!from.contains(reached));
    }
}
