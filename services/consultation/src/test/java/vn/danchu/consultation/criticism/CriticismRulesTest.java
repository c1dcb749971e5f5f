package vn.danchu.consultation.criticism;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danchu.consultation.ConsultationProblem;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.CriticismState;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.platform.calendar.Deadlines;
import vn.danchu.platform.calendar.WorkingCalendar;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Confidence;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleKind;

class CriticismRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @ParameterizedTest(name = "{0}: taken {1}")
    @CsvSource({
        "DRAFT, false", "PLANNED, true", "OPEN, true", "CLOSED, true", "COMPILING, true",
        "EXPLAINED, true", "PUBLISHED, true", "DECIDED, false", "REPORTED, false", "CANCELLED, false"
    })
    void aDraftIsCriticisedWhileItCanStillChange(ConsultationState state, boolean taken) {
        Optional<Refusal> refusal =
                CriticismRules.refusal(new StatementFacts(true, true, state, TODAY, TODAY, fullRubric()));

        assertThat(refusal)
                .isEqualTo(
                        taken
                                ? Optional.empty()
                                : Optional.of(Refusal.of(ConsultationProblem.CRITICISM_OUT_OF_TIME, state)
                                        .citing("Law 75/2015 art. 36(1)")));
    }

    @Test
    void theFrontOfAnotherLevelDoesNotCriticise() {
        assertThat(CriticismRules.refusal(
                        new StatementFacts(false, true, ConsultationState.OPEN, TODAY, TODAY, fullRubric())))
                .contains(Refusal.of(ConsultationProblem.CRITICISM_OF_ANOTHER_LEVEL)
                        .citing("Law 75/2015 art. 33(1)"));
    }

    @Test
    void whatTheFrontHasNotAgreedToIsNoCriticism() {
        assertThat(CriticismRules.refusal(
                        new StatementFacts(true, false, ConsultationState.OPEN, TODAY, TODAY, fullRubric())))
                .contains(Refusal.of(ConsultationProblem.CRITICISM_NOT_AGREED)
                        .at("agreement")
                        .citing("Law 75/2015 art. 34"));
    }

    @ParameterizedTest
    @EnumSource(Rubric.class)
    void everyPartOfTheRubricIsSpokenTo(Rubric part) {
        Map<Rubric, String> sections = fullRubric();
        sections.put(part, " ");

        assertThat(CriticismRules.refusal(
                        new StatementFacts(true, true, ConsultationState.OPEN, TODAY, TODAY, sections)))
                .contains(Refusal.of(ConsultationProblem.SECTION_MISSING, part)
                        .at("sections." + part)
                        .citing("Law 75/2015 art. 33(2)"));
    }

    @Test
    void aStatementOfTomorrowIsRefused() {
        assertThat(CriticismRules.refusal(
                        new StatementFacts(true, true, ConsultationState.OPEN, TODAY.plusDays(1), TODAY, fullRubric())))
                .contains(Refusal.of(ConsultationProblem.DATE_IN_THE_FUTURE, TODAY)
                        .at("issuedOn"));
    }

    @ParameterizedTest
    @EnumSource(Rubric.class)
    void everyPointIsAnswered(Rubric part) {
        Map<Rubric, Reply> points = allAccepted();
        points.remove(part);

        assertThat(CriticismRules.refusal(new AnswerFacts(CriticismState.AWAITING_ANSWER, points)))
                .contains(Refusal.of(ConsultationProblem.POINT_UNANSWERED, part)
                        .at("points." + part)
                        .citing("Law 75/2015 art. 36(3)"));
    }

    @Test
    void aPointThatIsNotAcceptedIsExplained() {
        Map<Rubric, Reply> points = allAccepted();
        points.put(Rubric.IMPACT, new Reply(false, " "));

        assertThat(CriticismRules.refusal(new AnswerFacts(CriticismState.AWAITING_ANSWER, points))
                        .map(Refusal::field))
                .contains("points.IMPACT");
    }

    @Test
    void anExplainedPointIsAnAnswer() {
        Map<Rubric, Reply> points = allAccepted();
        points.put(Rubric.IMPACT, new Reply(false, "Đã đánh giá trong tờ trình."));

        assertThat(CriticismRules.refusal(new AnswerFacts(CriticismState.AWAITING_ANSWER, points)))
                .isEmpty();
    }

    @Test
    void aStatementIsAnsweredOnce() {
        assertThat(CriticismRules.refusal(new AnswerFacts(CriticismState.ANSWERED, allAccepted())))
                .contains(Refusal.of(ConsultationProblem.CRITICISM_ANSWERED).citing("Law 75/2015 art. 36(3)"));
    }

    @ParameterizedTest(name = "today {0}: due {1}")
    @CsvSource({
        "2026-06-15, 2026-07-10",
        "2026-07-10, 2026-07-10",
        "2026-07-11, 2026-07-31",
        "2026-07-31, 2026-07-31",
        "2026-08-01, 2026-08-01"
    })
    void theAnswerIsDueOnAPromisedDayThatHasNotPassed(LocalDate today, LocalDate due) {
        assertThat(CriticismRules.answerDue(today, LocalDate.of(2026, 7, 10), LocalDate.of(2026, 7, 31)))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "received on {1}, promised for {2}: due on {3}")
    @CsvSource({
        "AFTER, 2026-07-06, 2026-07-31, 2026-07-13", // five working days after a Monday
        "AFTER, 2026-07-06, 2026-07-10, 2026-07-10", // the promise is earlier
        "AFTER, 2027-07-05, 2027-07-30, 2027-07-30", // nobody entered 2027
        "BEFORE, 2026-07-06, 2026-07-31, 2026-07-31" // no number of days after the receipt
    })
    void aNumberOfDaysThatTheCityDecidedComesBeforeALaterPromise(
            Direction direction, LocalDate received, LocalDate promised, LocalDate due) {
        Deadlines deadlines = new Deadlines(new WorkingCalendar(Map.of(2026, true), List.of(), List.of()));
        Rule decided = new Rule(
                "CRI.REPLY",
                null,
                direction,
                Period.workingDays(5),
                null,
                "Trả lời bằng văn bản ý kiến phản biện xã hội",
                "Social criticism is answered in writing",
                "Decision 12/2026/QĐ-UBND",
                RuleKind.LOCAL,
                true,
                "Thành phố Hồ Chí Minh",
                Confidence.VERIFIED,
                LocalDate.of(2026, 7, 1),
                null);

        assertThat(CriticismRules.answerDue(promised, received, decided, deadlines))
                .isEqualTo(due);
    }

    private static Map<Rubric, String> fullRubric() {
        Map<Rubric, String> sections = new EnumMap<>(Rubric.class);
        for (Rubric part : Rubric.values()) {
            sections.put(part, "Nội dung phản biện");
        }
        return sections;
    }

    private static Map<Rubric, Reply> allAccepted() {
        Map<Rubric, Reply> points = new EnumMap<>(Rubric.class);
        for (Rubric part : Rubric.values()) {
            points.put(part, new Reply(true, null));
        }
        return points;
    }
}
