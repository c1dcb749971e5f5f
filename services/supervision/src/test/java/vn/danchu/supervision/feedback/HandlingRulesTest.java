package vn.danchu.supervision.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.platform.calendar.Deadlines;
import vn.danchu.platform.calendar.WorkingCalendar;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Confidence;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleKind;
import vn.danchu.supervision.SupervisionProblem;

class HandlingRulesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @Test
    void nobodyHandlesWhatIsAboutThemselves() {
        Optional<Refusal> refusal = HandlingRules.handlerIsNotConcerned(new Assignment("officer", "officer", "chair"));

        assertThat(refusal.map(Refusal::type)).contains(SupervisionProblem.HANDLER_CONCERNED);
        assertThat(refusal.map(Refusal::basis)).contains("LOCAL");
    }

    @Test
    void whomItIsAboutIsNamedOnceAndNotExchanged() {
        assertThat(HandlingRules.concernedStands(reassigned("officer", "third", "another"))
                        .map(Refusal::type))
                .contains(SupervisionProblem.CONCERNED_NAMED_BEFORE);
        assertThat(HandlingRules.concernedStands(reassigned("officer", "third", "third")))
                .isEmpty();
        assertThat(HandlingRules.concernedStands(reassigned("officer", null, "third")))
                .isEmpty();
        assertThat(HandlingRules.concernedStands(reassigned("officer", "third", null)))
                .isEmpty();
    }

    @Test
    void whoHasItIsNotAssignedItAgainUnlessWhomItIsAboutBecomesKnown() {
        assertThat(HandlingRules.somethingChanges(reassigned("officer", null, null))
                        .map(Refusal::type))
                .contains(SupervisionProblem.HANDLER_UNCHANGED);
        assertThat(HandlingRules.somethingChanges(reassigned("officer", null, "third")))
                .isEmpty();
        assertThat(HandlingRules.somethingChanges(reassigned("second", null, null)))
                .isEmpty();
    }

    @Test
    void anybodyHandlesWhatIsAboutNobody() {
        assertThat(HandlingRules.handlerIsNotConcerned(new Assignment("officer", null, "chair")))
                .isEmpty();
    }

    @ParameterizedTest(name = "promised for {0}: {1}")
    @CsvSource({"2026-11-22, PROMISE_IN_THE_PAST", "2026-11-23, ''", "2027-03-01, ''"})
    void whereNobodyHasSetDaysAnyDayAheadMayBePromised(LocalDate day, String problem) {
        Promise promise = promise(day, null);

        assertThat(refusal(promise)).isEqualTo(problem);
    }

    @ParameterizedTest(name = "promised for {0}: {1}")
    @CsvSource({"2026-11-30, ''", "2026-12-01, PROMISED_TOO_LATE"})
    void whereTheCityHasSetDaysNoMoreMayBePromised(LocalDate day, String problem) {
        Promise promise = promise(day, Period.workingDays(5));

        assertThat(refusal(promise)).isEqualTo(problem);
    }

    @Test
    void aYearWithoutItsDaysOffIsRefusedAndNotGuessed() {
        Promise promise = promise(LocalDate.parse("2027-03-01"), Period.months(6));

        assertThat(HandlingRules.promiseIsInTime(promise).map(Refusal::field)).contains("answerBy");
    }

    @Test
    void noDayIsPromisedInAYearWithoutItsDaysOff() {
        assertThat(HandlingRules.promiseIsCountable(promise(LocalDate.parse("2027-03-01"), null))
                        .map(Refusal::field))
                .contains("answerBy");
        assertThat(HandlingRules.promiseIsCountable(promise(LocalDate.parse("2026-12-01"), null)))
                .isEmpty();
    }

    @Test
    void whoeverWroteAnAnswerDoesNotApproveIt() {
        Approval own = new Approval("chair", "chair", null, Optional.of(rule("SOD.RESPONDENT", null)));

        assertThat(HandlingRules.approverDidNotWriteIt(own).map(Refusal::type))
                .contains(SupervisionProblem.RESPONDENT_APPROVES);
    }

    @Test
    void unlessTheRuleIsSwitchedOff() {
        assertThat(HandlingRules.approverDidNotWriteIt(new Approval("chair", "chair", null, Optional.empty())))
                .isEmpty();
    }

    @Test
    void whoeverItIsAboutDecidesNothing() {
        assertThat(HandlingRules.callerIsNotConcerned(new Acting("chair", "chair"))
                        .map(Refusal::type))
                .contains(SupervisionProblem.CALLER_CONCERNED);
        assertThat(HandlingRules.callerIsNotConcerned(new Acting("chair", "officer")))
                .isEmpty();
        assertThat(HandlingRules.callerIsNotConcerned(new Acting("chair", null)))
                .isEmpty();
    }

    @Test
    void onlyWhoHasNoAccountIsWrittenDownFor() {
        assertThat(HandlingRules.authorHasNoAccount(new Handled("officer", "officer", FeedbackChannel.PORTAL))
                        .map(Refusal::type))
                .contains(SupervisionProblem.AUTHOR_HAS_AN_ACCOUNT);
        assertThat(HandlingRules.authorHasNoAccount(new Handled("officer", "officer", FeedbackChannel.PHONE)))
                .isEmpty();
    }

    @Test
    void onlyTheHandlerAsksAndAnswers() {
        assertThat(HandlingRules.callerIsTheHandler(new Handled("another", "officer", FeedbackChannel.PORTAL))
                        .map(Refusal::type))
                .contains(SupervisionProblem.NOT_THE_HANDLER);
        assertThat(HandlingRules.callerIsTheHandler(new Handled("officer", "officer", FeedbackChannel.PORTAL)))
                .isEmpty();
    }

    @Test
    void anAnswerIsRatedOnceAndFeedbackReopenedOnce() {
        assertThat(HandlingRules.notRatedYet(new Judged(true, false)).map(Refusal::type))
                .contains(SupervisionProblem.RATED_BEFORE);
        assertThat(HandlingRules.notReopenedYet(new Judged(false, true)).map(Refusal::type))
                .contains(SupervisionProblem.REOPENED_BEFORE);
        assertThat(HandlingRules.notReopenedYet(new Judged(true, false))).isEmpty();
    }

    private static Reassignment reassigned(String to, @Nullable String concerned, @Nullable String named) {
        Assignment assignment = new Assignment(to, concerned == null ? named : concerned, "chair");
        return new Reassignment(assignment, "officer", concerned, named);
    }

    private static String refusal(Promise promise) {
        return HandlingRules.promiseLiesAhead(promise)
                .or(() -> HandlingRules.promiseIsInTime(promise))
                .map(refusal -> ((SupervisionProblem) refusal.type()).name())
                .orElse("");
    }

    private static Promise promise(LocalDate day, @Nullable Period period) {
        WorkingCalendar calendar = new WorkingCalendar(Map.of(2026, true), List.of(), Set.of());
        return new Promise(day, MONDAY, MONDAY, Optional.of(rule("FB.ANSWER", period)), new Deadlines(calendar));
    }

    private static Rule rule(String code, @Nullable Period period) {
        return new Rule(
                code,
                null,
                period == null ? Direction.PROMISED : Direction.AFTER,
                period,
                null,
                "Trả lời",
                "Answered",
                "LOCAL",
                RuleKind.LOCAL,
                true,
                "The city",
                Confidence.VERIFIED,
                LocalDate.parse("2023-07-01"),
                null);
    }
}
