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
        return Promises.refuse(
                PlanRules.isBlank(facts.postedAt()),
                Refusal.of(PUBLICATION_PLACE_MISSING).at("postedAt").citing(Basis.POSTED));
    }

    static Optional<Refusal> notBeforeThePlan(OpeningFacts facts) {
        return Promises.refuse(
                facts.requestedClosing().isBefore(facts.plannedClosing()),
                Refusal.of(CLOSING_MOVED_EARLIER, facts.plannedClosing())
                        .at("closesOn")
                        .citing(Basis.PLAN));
    }

    static Optional<Refusal> lastsLongEnough(OpeningFacts facts) {
        if (facts.leastPeriod().isEmpty()) {
            return Promises.refuse(
                    !facts.requestedClosing().isAfter(facts.publishedOn()),
                    Refusal.of(DATES_OUT_OF_ORDER, facts.publishedOn())
                            .at("closesOn")
                            .citing(Basis.LOCAL));
        }
        LeastPeriod least = facts.leastPeriod().get();
        LocalDate earliest = facts.publishedOn().plusDays(least.days());
        return Promises.refuse(
                facts.requestedClosing().isBefore(earliest),
                Refusal.of(PERIOD_TOO_SHORT, least.days(), earliest, least.rule())
                        .at("closesOn")
                        .citing(least.basis()));
    }

    static Optional<Refusal> holidaysAreKnown(OpeningFacts facts) {
        return Promises.refuse(
                facts.workingDays().onOrAfter(facts.requestedClosing()).isEmpty(),
                PlanRules.holidaysUnknown(facts.requestedClosing(), "closesOn"));
    }

    /** After the closing moved to a working day, too. */
    static Optional<Refusal> promisesStillHold(OpeningFacts facts) {
        return facts.workingDays()
                .onOrAfter(facts.requestedClosing())
                .flatMap(closesOn -> Promises.inOrder(closesOn, facts.respondBy(), facts.decideBy(), Basis.PLAN));
    }
}
