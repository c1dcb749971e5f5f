package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.COMMENTS_UNANSWERED;
import static vn.danchu.consultation.ConsultationProblem.CRITICISM_UNANSWERED;
import static vn.danchu.consultation.ConsultationProblem.DATES_OUT_OF_ORDER;
import static vn.danchu.consultation.ConsultationProblem.DATE_IN_THE_FUTURE;

import java.time.LocalDate;
import java.util.Optional;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * The gate before the decision.
 *
 * <p>That nothing is decided before all are answered is the practice of the city and stricter than the law; both gates are
 * rows of the rule catalogue and can be switched off there. A gate that is off refuses nothing.
 */
@DomainRule
final class DecisionRules {

    private DecisionRules() {}

    /** Not before the result was published, and not in the future. */
    static Optional<Refusal> issuedInTime(DecisionFacts facts) {
        return between(facts.resultPublishedOn(), facts.issuedOn(), facts.today(), "issuedOn", Basis.COMPILATION);
    }

    static Optional<Refusal> everyCommentIsAnswered(DecisionFacts facts) {
        return facts.repliesFirst()
                .filter(rule -> facts.unansweredComments() > 0)
                .map(rule -> Refusal.of(COMMENTS_UNANSWERED, facts.unansweredComments())
                        .citing(rule.basis()));
    }

    static Optional<Refusal> everyCriticismIsAnswered(DecisionFacts facts) {
        return facts.criticismFirst()
                .filter(rule -> facts.unansweredCriticisms() > 0 && PlanRules.isBlank(facts.criticismOverride()))
                .map(rule -> Refusal.of(CRITICISM_UNANSWERED, facts.unansweredCriticisms(), rule.code())
                        .at("criticismOverride")
                        .citing(rule.basis()));
    }

    static Optional<Refusal> reportedAfterTheDecision(ReportFacts facts) {
        return between(facts.issuedOn(), facts.reportedOn(), facts.today(), "reportedOn", Basis.REPORT);
    }

    private static Optional<Refusal> between(
            LocalDate first, LocalDate day, LocalDate today, String field, String basis) {
        return Refusal.of(DATES_OUT_OF_ORDER, first.minusDays(1))
                .at(field)
                .citing(basis)
                .when(day.isBefore(first))
                .or(() -> Refusal.of(DATE_IN_THE_FUTURE, today)
                        .at(field)
                        .citing(basis)
                        .when(day.isAfter(today)));
    }
}
