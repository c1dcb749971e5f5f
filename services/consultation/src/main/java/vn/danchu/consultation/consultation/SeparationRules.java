package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.COMPILER_APPROVES;
import static vn.danchu.consultation.ConsultationProblem.DRAFTER_APPROVES;

import java.util.Optional;
import java.util.Set;
import vn.danchu.consultation.ConsultationProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * Nobody approves their own work. No article says so; both rules are rows of the catalogue and can be switched off there,
 * where a body is too small to share the work.
 */
@DomainRule
final class SeparationRules {

    private SeparationRules() {}

    static Optional<Refusal> approverDidNotDraft(Separated facts) {
        Separation separation = facts.separation();
        return apart(separation.drafterApart(), separation.drafters(), separation.approver(), DRAFTER_APPROVES);
    }

    static Optional<Refusal> approverDidNotCompile(Separated facts) {
        Separation separation = facts.separation();
        return apart(separation.compilerApart(), separation.compilers(), separation.approver(), COMPILER_APPROVES);
    }

    /** The chair, who will approve, names somebody else. */
    static Optional<Refusal> compilerIsNotTheChair(CompilerFacts facts) {
        return approverDidNotCompile(facts).map(refusal -> refusal.at("compiler"));
    }

    private static Optional<Refusal> apart(
            Optional<LocalRule> rule, Set<String> before, String approver, ConsultationProblem problem) {
        return rule.filter(_ -> before.contains(approver))
                .map(inForce -> Refusal.of(problem).citing(inForce.basis()));
    }
}
