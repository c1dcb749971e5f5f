package vn.danchu.supervision.apology;

import static vn.danchu.contracts.supervision.ApologyState.CLOSED;
import static vn.danchu.contracts.supervision.ApologyState.DUE;
import static vn.danchu.contracts.supervision.ApologyState.SENT;
import static vn.danchu.supervision.SupervisionProblem.APOLOGY_NOT_POSSIBLE;

import java.util.Optional;
import vn.danchu.contracts.supervision.ApologyState;
import vn.danchu.platform.lifecycle.StateTransition;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * The steps of an apology. Where officials could not help the delay, the letter is all; where they are at fault, they meet the author
 * too, and only the record of it closes the apology.
 *
 * <pre>
 *  DUE ──send, at fault──► SENT ──meet──► CLOSED
 *   └──────send, not at fault───────────────┘
 * </pre>
 */
@DomainRule
enum ApologyTransition implements StateTransition<ApologyState> {
    SEND(DUE, SENT),
    SEND_AND_CLOSE(DUE, CLOSED),
    MEET(SENT, CLOSED);

    private final ApologyState from;
    private final ApologyState to;

    ApologyTransition(ApologyState from, ApologyState to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public ApologyState to() {
        return to;
    }

    @Override
    public Optional<Refusal> refusalFrom(ApologyState reached) {
        return Refusal.of(APOLOGY_NOT_POSSIBLE, this, reached)
                .citing(ApologyBasis.LOCAL)
                .when(reached != from);
    }
}
