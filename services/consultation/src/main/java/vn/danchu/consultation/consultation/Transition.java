package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.STEP_NOT_POSSIBLE;
import static vn.danchu.contracts.consultation.ConsultationState.CANCELLED;
import static vn.danchu.contracts.consultation.ConsultationState.CLOSED;
import static vn.danchu.contracts.consultation.ConsultationState.COMPILING;
import static vn.danchu.contracts.consultation.ConsultationState.DECIDED;
import static vn.danchu.contracts.consultation.ConsultationState.DRAFT;
import static vn.danchu.contracts.consultation.ConsultationState.EXPLAINED;
import static vn.danchu.contracts.consultation.ConsultationState.OPEN;
import static vn.danchu.contracts.consultation.ConsultationState.PLANNED;
import static vn.danchu.contracts.consultation.ConsultationState.PUBLISHED;
import static vn.danchu.contracts.consultation.ConsultationState.REPORTED;

import java.util.Optional;
import java.util.Set;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.lifecycle.StateTransition;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * Every step a consultation can take, and the article behind it.
 *
 * <pre>
 *  DRAFT ──approve plan──► PLANNED ──open──► OPEN ──close──► CLOSED ──start compilation──► COMPILING
 *                             │              │ ▲│                                             │
 *                             │        extend└─┘│                                     approve compilation
 *                             └──cancel─┬─cancel┘                                             ▼
 *                                       ▼                                                 EXPLAINED
 *                                   CANCELLED                                                 │
 *                                                                                      publish result
 *                                                                                             ▼
 *                          REPORTED ◄──report── DECIDED ◄──────────decide────────────── PUBLISHED
 * </pre>
 *
 * <table>
 * <caption>Steps</caption>
 * <tr><th>step</th><th>guards (in {@link Lifecycle})</th><th>basis</th></tr>
 * <tr><td>approve plan</td><td>content, forms, manner, time limit, responsible person; drafter ≠ approver</td><td>28(1)</td></tr>
 * <tr><td>open</td><td>content posted; at least the least period of the regime; closing not before the plan's</td><td>28(2)</td></tr>
 * <tr><td>extend</td><td>later only, with a reason</td><td>14(1)</td></tr>
 * <tr><td>close</td><td>the last day has ended</td><td>Civil Code 148</td></tr>
 * <tr><td>start compilation</td><td>compiler ≠ approver</td><td>28(3)</td></tr>
 * <tr><td>approve compilation</td><td>drafter and compiler ≠ approver; every counted comment answered, every rejection reasoned; a
 *     departure from the majority explained where the matter was delegated</td><td>28(3), 28(4)</td></tr>
 * <tr><td>publish result</td><td>posted; within 5 working days, by a duty</td><td>28(3), 12(3)</td></tr>
 * <tr><td>decide</td><td>LOCAL: drafter and compiler ≠ who decides; no comment and no criticism without its answer</td><td>28(3)</td></tr>
 * <tr><td>report</td><td>the session is named</td><td>28(5)</td></tr>
 * <tr><td>cancel</td><td>a reason, from PLANNED or OPEN</td><td>LOCAL</td></tr>
 * </table>
 */
@DomainRule
enum Transition implements StateTransition<ConsultationState> {
    APPROVE_PLAN(Set.of(DRAFT), PLANNED, "Law 10/2022 art. 28(1)"),
    OPEN_FOR_COMMENTS(Set.of(PLANNED), OPEN, "Law 10/2022 art. 28(2)"),
    EXTEND(Set.of(OPEN), OPEN, "Law 10/2022 art. 14(1)"),
    CLOSE(Set.of(OPEN), CLOSED, "Civil Code art. 148"),
    START_COMPILATION(Set.of(CLOSED), COMPILING, "Law 10/2022 art. 28(3)"),
    APPROVE_COMPILATION(Set.of(COMPILING), EXPLAINED, "Law 10/2022 art. 28(3)"),
    PUBLISH_RESULT(Set.of(EXPLAINED), PUBLISHED, "Law 10/2022 art. 28(3)"),
    DECIDE(Set.of(PUBLISHED), DECIDED, "Law 10/2022 art. 28(3)"),
    REPORT(Set.of(DECIDED), REPORTED, "Law 10/2022 art. 28(5)"),
    CANCEL(Set.of(PLANNED, OPEN), CANCELLED, Basis.LOCAL);

    @SuppressWarnings("ImmutableEnumChecker") // only sets made by Set.of are passed in
    private final Set<ConsultationState> from;

    private final ConsultationState to;
    private final String basis;

    Transition(Set<ConsultationState> from, ConsultationState to, String basis) {
        this.from = from;
        this.to = to;
        this.basis = basis;
    }

    boolean isPossibleFrom(ConsultationState state) {
        return from.contains(state);
    }

    @Override
    public ConsultationState to() {
        return to;
    }

    @Override
    public Optional<Refusal> refusalFrom(ConsultationState reached) {
        return Refusal.of(STEP_NOT_POSSIBLE, this, reached).citing(basis).when(!isPossibleFrom(reached));
    }

    /** The article the step rests on. */
    String basis() {
        return basis;
    }
}
