package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.COMMENTS_UNANSWERED;
import static vn.danchu.consultation.ConsultationProblem.MAJORITY_UNEXPLAINED;
import static vn.danchu.consultation.ConsultationProblem.REASONS_UNGIVEN;

import java.util.Optional;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** Nobody who spoke is left without an answer. */
@DomainRule
final class CompilationRules {

    private CompilationRules() {}

    static Optional<Refusal> everyCommentIsAnswered(CompilationFacts facts) {
        return Refusal.of(COMMENTS_UNANSWERED, facts.comments().unanswered())
                .citing(Basis.COMPILATION)
                .when(facts.comments().unanswered() > 0);
    }

    static Optional<Refusal> everyRejectionHasItsReason(CompilationFacts facts) {
        return Refusal.of(REASONS_UNGIVEN, facts.comments().rejectedWithoutReason())
                .citing(Basis.COMPILATION)
                .when(facts.comments().rejectedWithoutReason() > 0);
    }

    /** An approval starts the days within which the result is published; nobody may owe a day that can't be named. */
    static Optional<Refusal> publicationHasItsDay(CompilationFacts facts) {
        return facts.publication().flatMap(duty -> switch (duty.due()) {
            case Deadline.Due _ -> Optional.empty();
            case Deadline.YearUnknown unknown ->
                Optional.of(unknown.refusal().citing(duty.rule().basis()));
        });
    }

    /** Binds matters a higher authority delegated, and only where more than half of the comments say the same. */
    static Optional<Refusal> departureFromTheMajorityIsExplained(CompilationFacts facts) {
        if (!facts.delegated() || !PlanRules.isBlank(facts.explanation())) {
            return Optional.empty();
        }
        return Majority.of(facts.byStance())
                .filter(majority -> !facts.conclusion().follows(majority))
                .map(majority -> Refusal.of(MAJORITY_UNEXPLAINED, majority)
                        .at("explanation")
                        .citing(Basis.MAJORITY));
    }
}
