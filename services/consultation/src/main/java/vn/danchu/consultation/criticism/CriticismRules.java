package vn.danchu.consultation.criticism;

import static vn.danchu.consultation.ConsultationProblem.CRITICISM_ANSWERED;
import static vn.danchu.consultation.ConsultationProblem.CRITICISM_NOT_AGREED;
import static vn.danchu.consultation.ConsultationProblem.CRITICISM_OF_ANOTHER_LEVEL;
import static vn.danchu.consultation.ConsultationProblem.CRITICISM_OUT_OF_TIME;
import static vn.danchu.consultation.ConsultationProblem.DATE_IN_THE_FUTURE;
import static vn.danchu.consultation.ConsultationProblem.POINT_UNANSWERED;
import static vn.danchu.consultation.ConsultationProblem.SECTION_MISSING;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.CriticismState;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.calendar.Deadlines;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.rule.Rule;

/** Social criticism and its answer: Law on the Fatherland Front 75/2015 art. 33, 35 and 36. */
@DomainRule
final class CriticismRules {

    private static final String SAME_LEVEL = "Law 75/2015 art. 33(1)";
    private static final String RUBRIC = "Law 75/2015 art. 33(2)";
    private static final String LED_BY_AGREEMENT = "Law 75/2015 art. 34";
    private static final String BEFORE_ISSUE = "Law 75/2015 art. 36(1)";
    private static final String WRITTEN_ANSWER = "Law 75/2015 art. 36(3)";

    private static final List<Function<StatementFacts, Optional<Refusal>>> STATEMENT = List.of(
            CriticismRules::frontIsOfTheSameLevel,
            CriticismRules::frontHasAgreed,
            CriticismRules::draftCanStillChange,
            CriticismRules::statementIsIssued,
            CriticismRules::rubricIsCovered);

    private static final List<Function<AnswerFacts, Optional<Refusal>>> ANSWER =
            List.of(CriticismRules::waitsForAnAnswer, CriticismRules::everyPointIsAnswered);

    private CriticismRules() {}

    /** Why a statement is not taken; empty where it is. */
    static Optional<Refusal> refusal(StatementFacts facts) {
        return STATEMENT.stream().flatMap(rule -> rule.apply(facts).stream()).findFirst();
    }

    /** Why an answer is not taken; empty where it is. */
    static Optional<Refusal> refusal(AnswerFacts facts) {
        return ANSWER.stream().flatMap(rule -> rule.apply(facts).stream()).findFirst();
    }

    /**
     * When the answer is due. The law names no number of days: it is the day promised for the answers, or, for a statement that
     * comes after it, the day promised for the decision, before which the answer must be there. Never a day that has passed.
     */
    static LocalDate answerDue(LocalDate today, LocalDate respondBy, LocalDate decideBy) {
        if (!respondBy.isBefore(today)) {
            return respondBy;
        }
        return decideBy.isBefore(today) ? today : decideBy;
    }

    /**
     * The promised day, or an earlier one where the city has decided on a number of days after the receipt. A number that can't be
     * counted, for want of a calendar, leaves the promise.
     */
    static LocalDate answerDue(LocalDate promised, LocalDate received, Rule rule, Deadlines deadlines) {
        @Nullable Period period = rule.period();
        if (rule.direction() != Direction.AFTER || period == null) {
            return promised;
        }
        return switch (deadlines.after(received, period)) {
            case Deadline.Due(LocalDate on) -> on.isBefore(promised) ? on : promised;
            case Deadline.YearUnknown(int _) -> promised;
        };
    }

    private static Optional<Refusal> frontIsOfTheSameLevel(StatementFacts facts) {
        return Refusal.of(CRITICISM_OF_ANOTHER_LEVEL).citing(SAME_LEVEL).when(!facts.sameLevel());
    }

    private static Optional<Refusal> frontHasAgreed(StatementFacts facts) {
        return Refusal.of(CRITICISM_NOT_AGREED)
                .at("agreement")
                .citing(LED_BY_AGREEMENT)
                .when(!facts.agreed());
    }

    private static Optional<Refusal> draftCanStillChange(StatementFacts facts) {
        return switch (facts.state()) {
            case DRAFT, DECIDED, REPORTED, CANCELLED ->
                Optional.of(Refusal.of(CRITICISM_OUT_OF_TIME, facts.state()).citing(BEFORE_ISSUE));
            case PLANNED, OPEN, CLOSED, COMPILING, EXPLAINED, PUBLISHED -> Optional.empty();
        };
    }

    private static Optional<Refusal> statementIsIssued(StatementFacts facts) {
        return Refusal.of(DATE_IN_THE_FUTURE, facts.today())
                .at("issuedOn")
                .when(facts.issuedOn().isAfter(facts.today()));
    }

    private static Optional<Refusal> rubricIsCovered(StatementFacts facts) {
        return Arrays.stream(Rubric.values())
                .filter(part -> isBlank(facts.sections().get(part)))
                .findFirst()
                .map(part ->
                        Refusal.of(SECTION_MISSING, part).at("sections." + part).citing(RUBRIC));
    }

    private static Optional<Refusal> waitsForAnAnswer(AnswerFacts facts) {
        return Refusal.of(CRITICISM_ANSWERED)
                .citing(WRITTEN_ANSWER)
                .when(facts.state() != CriticismState.AWAITING_ANSWER);
    }

    private static Optional<Refusal> everyPointIsAnswered(AnswerFacts facts) {
        return Arrays.stream(Rubric.values())
                .filter(part -> !isAnswered(facts.points().get(part)))
                .findFirst()
                .map(part ->
                        Refusal.of(POINT_UNANSWERED, part).at("points." + part).citing(WRITTEN_ANSWER));
    }

    private static boolean isAnswered(@Nullable Reply reply) {
        return reply != null && (reply.accepted() || !isBlank(reply.reason()));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
