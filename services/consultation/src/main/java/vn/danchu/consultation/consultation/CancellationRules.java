package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.REASON_MISSING;

import java.util.Optional;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** Nobody is asked in vain without being told why. */
@DomainRule
final class CancellationRules {

    private CancellationRules() {}

    static Optional<Refusal> hasReason(CancellationFacts facts) {
        return Refusal.of(REASON_MISSING).at("reason").citing(Basis.LOCAL).when(PlanRules.isBlank(facts.reason()));
    }
}
