package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.CLOSING_MOVED_EARLIER;
import static vn.danchu.consultation.ConsultationProblem.REASON_MISSING;
import static vn.danchu.consultation.ConsultationProblem.STEP_NOT_POSSIBLE;

import java.util.Optional;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** A closing moves later only, for a reason everybody can read, and while people can still speak. */
@DomainRule
final class ExtensionRules {

    private ExtensionRules() {}

    /** Past its last day a consultation is closed, even before the clock job has said so. */
    static Optional<Refusal> stillOpen(ExtensionFacts facts) {
        return Refusal.of(STEP_NOT_POSSIBLE, Transition.EXTEND, ConsultationState.CLOSED)
                .citing(Transition.CLOSE.basis())
                .when(!facts.now().isBefore(facts.closesAt()));
    }

    static Optional<Refusal> hasReason(ExtensionFacts facts) {
        return Refusal.of(REASON_MISSING)
                .at("reason")
                .citing(Basis.CHANGES_ARE_DISCLOSED)
                .when(PlanRules.isBlank(facts.reason()));
    }

    static Optional<Refusal> movesLater(ExtensionFacts facts) {
        return Refusal.of(CLOSING_MOVED_EARLIER, facts.closesOn().plusDays(1))
                .at("closesOn")
                .citing(Basis.CHANGES_ARE_DISCLOSED)
                .when(!facts.requestedClosing().isAfter(facts.closesOn()));
    }

    static Optional<Refusal> holidaysAreKnown(ExtensionFacts facts) {
        return PlanRules.holidaysUnknown(facts.requestedClosing().getYear(), "closesOn")
                .when(facts.workingDays().onOrAfter(facts.requestedClosing()).isEmpty());
    }

    static Optional<Refusal> promisesStillHold(ExtensionFacts facts) {
        return facts.workingDays()
                .onOrAfter(facts.requestedClosing())
                .flatMap(closesOn -> facts.promises().broken(closesOn));
    }
}
