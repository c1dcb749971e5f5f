package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.CLOSING_MOVED_EARLIER;
import static vn.danchu.consultation.ConsultationProblem.DATES_OUT_OF_ORDER;
import static vn.danchu.consultation.ConsultationProblem.PERIOD_TOO_SHORT;
import static vn.danchu.consultation.ConsultationProblem.PUBLICATION_PLACE_MISSING;

import java.time.LocalDate;
import java.util.Optional;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * What must hold before people are asked.
 *
 * <p>The least period is counted to the day asked for, not to the working day the closing then moves to: nineteen days stay
 * nineteen days even where a Sunday would stretch them.
 */
@DomainRule
final class OpeningRules {

    private OpeningRules() {}

    static Optional<Refusal> contentIsPosted(OpeningFacts facts) {
        return Refusal.of(PUBLICATION_PLACE_MISSING)
                .at("postedAt")
                .citing(Basis.POSTED)
                .when(PlanRules.isBlank(facts.postedAt()));
    }

    static Optional<Refusal> notBeforeThePlan(OpeningFacts facts) {
        return Refusal.of(CLOSING_MOVED_EARLIER, facts.plannedClosing())
                .at("closesOn")
                .citing(Basis.PLAN)
                .when(facts.requestedClosing().isBefore(facts.plannedClosing()));
    }

    static Optional<Refusal> lastsLongEnough(OpeningFacts facts) {
        if (facts.leastPeriod().isEmpty()) {
            return Refusal.of(DATES_OUT_OF_ORDER, facts.publishedOn())
                    .at("closesOn")
                    .citing(Basis.LOCAL)
                    .when(!facts.requestedClosing().isAfter(facts.publishedOn()));
        }
        LeastPeriod least = facts.leastPeriod().get();
        LocalDate earliest = facts.publishedOn().plusDays(least.days());
        return Refusal.of(PERIOD_TOO_SHORT, least.days(), earliest, least.rule())
                .at("closesOn")
                .citing(least.basis())
                .when(facts.requestedClosing().isBefore(earliest));
    }

    static Optional<Refusal> holidaysAreKnown(OpeningFacts facts) {
        return PlanRules.holidaysUnknown(facts.requestedClosing().getYear(), "closesOn")
                .when(facts.workingDays().onOrAfter(facts.requestedClosing()).isEmpty());
    }

    /** After the closing moved to a working day, too. */
    static Optional<Refusal> promisesStillHold(OpeningFacts facts) {
        return facts.workingDays()
                .onOrAfter(facts.requestedClosing())
                .flatMap(closesOn -> facts.promises().broken(closesOn));
    }
}
