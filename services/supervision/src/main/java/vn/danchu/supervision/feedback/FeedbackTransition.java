package vn.danchu.supervision.feedback;

import static vn.danchu.contracts.supervision.FeedbackState.ANSWERED;
import static vn.danchu.contracts.supervision.FeedbackState.ANSWER_PROPOSED;
import static vn.danchu.contracts.supervision.FeedbackState.AWAITING_INFORMATION;
import static vn.danchu.contracts.supervision.FeedbackState.IN_PROGRESS;
import static vn.danchu.contracts.supervision.FeedbackState.RECEIVED;
import static vn.danchu.contracts.supervision.FeedbackState.REFUSED;
import static vn.danchu.contracts.supervision.FeedbackState.TRANSFERRED;
import static vn.danchu.contracts.supervision.FeedbackState.WITHDRAWN;
import static vn.danchu.supervision.SupervisionProblem.STEP_NOT_POSSIBLE;

import java.util.Optional;
import java.util.Set;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.platform.lifecycle.StateTransition;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * Every step feedback can take, and what it rests on. The law asks that it be answered, or passed on, promptly (Law 10/2022 art.
 * 35(2)(b)), and how is left to the body: those steps are LOCAL.
 *
 * <pre>
 *             ┌──────transfer──► TRANSFERRED        (to a unit of the platform: it begins there anew)
 *             ├──────refuse────► REFUSED
 *             ├──────withdraw──► WITHDRAWN          (also later, before the answer)
 *  RECEIVED ──┴─accept─► IN_PROGRESS ──ask──► AWAITING_INFORMATION
 *                         ▲  ▲ ▲ │ ▲                  │ │
 *                   assign└──┘ │ │ └──────reply───────┘ │ (who was asked does not answer)
 *                              │ └─propose─► ANSWER_PROPOSED ──approve──► ANSWERED ◄─┐
 *                              └────return────────┘                         │ └─rate─┘
 *                              └─────────────────reopen, once───────────────┘
 * </pre>
 */
@DomainRule
enum FeedbackTransition implements StateTransition<FeedbackState> {
    ACCEPT(Set.of(RECEIVED), IN_PROGRESS, FeedbackBasis.ANSWER),
    ASSIGN(Set.of(IN_PROGRESS), IN_PROGRESS, FeedbackBasis.LOCAL),
    ASK(Set.of(IN_PROGRESS), AWAITING_INFORMATION, FeedbackBasis.LOCAL),
    REPLY(Set.of(AWAITING_INFORMATION), IN_PROGRESS, FeedbackBasis.LOCAL),
    PROPOSE(Set.of(IN_PROGRESS, AWAITING_INFORMATION), ANSWER_PROPOSED, FeedbackBasis.LOCAL),
    RETURN(Set.of(ANSWER_PROPOSED), IN_PROGRESS, FeedbackBasis.LOCAL),
    APPROVE(Set.of(ANSWER_PROPOSED), ANSWERED, FeedbackBasis.ANSWER),
    TRANSFER(Set.of(RECEIVED, IN_PROGRESS, AWAITING_INFORMATION), TRANSFERRED, FeedbackBasis.ANSWER),
    REFUSE(Set.of(RECEIVED, IN_PROGRESS, AWAITING_INFORMATION), REFUSED, FeedbackBasis.LOCAL),
    WITHDRAW(Set.of(RECEIVED, IN_PROGRESS, AWAITING_INFORMATION, ANSWER_PROPOSED), WITHDRAWN, FeedbackBasis.LOCAL),
    RATE(Set.of(ANSWERED), ANSWERED, FeedbackBasis.RATING),
    REOPEN(Set.of(ANSWERED), IN_PROGRESS, FeedbackBasis.LOCAL);

    @SuppressWarnings("ImmutableEnumChecker") // only sets made by Set.of are passed in
    private final Set<FeedbackState> from;

    private final FeedbackState to;
    private final String basis;

    FeedbackTransition(Set<FeedbackState> from, FeedbackState to, String basis) {
        this.from = from;
        this.to = to;
        this.basis = basis;
    }

    @Override
    public FeedbackState to() {
        return to;
    }

    @Override
    public Optional<Refusal> refusalFrom(FeedbackState reached) {
        return Refusal.of(STEP_NOT_POSSIBLE, this, reached).citing(basis).when(!from.contains(reached));
    }

    /** The article the step rests on. */
    String basis() {
        return basis;
    }
}
