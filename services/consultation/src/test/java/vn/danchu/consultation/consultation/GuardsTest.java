package vn.danchu.consultation.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danchu.consultation.ConsultationProblem.CLOSING_MOVED_EARLIER;
import static vn.danchu.consultation.ConsultationProblem.COMMENTS_UNANSWERED;
import static vn.danchu.consultation.ConsultationProblem.COMPILER_APPROVES;
import static vn.danchu.consultation.ConsultationProblem.CRITICISM_UNANSWERED;
import static vn.danchu.consultation.ConsultationProblem.DATES_OUT_OF_ORDER;
import static vn.danchu.consultation.ConsultationProblem.DATE_IN_THE_FUTURE;
import static vn.danchu.consultation.ConsultationProblem.DRAFTER_APPROVES;
import static vn.danchu.consultation.ConsultationProblem.FORM_NOT_FOR_MATTER;
import static vn.danchu.consultation.ConsultationProblem.MAJORITY_UNEXPLAINED;
import static vn.danchu.consultation.ConsultationProblem.PERIOD_TOO_SHORT;
import static vn.danchu.consultation.ConsultationProblem.PLAN_INCOMPLETE;
import static vn.danchu.consultation.ConsultationProblem.PUBLICATION_PLACE_MISSING;
import static vn.danchu.consultation.ConsultationProblem.REASONS_UNGIVEN;
import static vn.danchu.consultation.ConsultationProblem.REASON_MISSING;
import static vn.danchu.consultation.ConsultationProblem.STEP_NOT_POSSIBLE;
import static vn.danchu.consultation.consultation.Facts.CHAIR;
import static vn.danchu.consultation.consultation.Facts.COMPILER;
import static vn.danchu.consultation.consultation.Facts.DRAFTER;
import static vn.danchu.consultation.consultation.Facts.TODAY;
import static vn.danchu.consultation.consultation.Facts.WORKING_DAYS;
import static vn.danchu.consultation.consultation.Facts.opening;
import static vn.danchu.consultation.consultation.Facts.soundPlan;
import static vn.danchu.platform.problem.PlatformProblem.CALENDAR_YEAR_UNKNOWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.consultation.ConsultationProblem;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Confidence;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleKind;
import vn.danchu.platform.time.VietnamTime;

/** Each guard of {@link Lifecycle}, with the field and the article it names. */
class GuardsTest {

    @Nested
    class PlanApproval {

        @Test
        void aSoundPlanIsApproved() {
            assertThat(approve(soundPlan())).isEmpty();
        }

        @Test
        void whoDraftedDoesNotApprove() {
            Plan plan = soundPlan();

            Optional<Refusal> refusal = Lifecycle.APPROVE_PLAN.refusal(
                    ConsultationState.DRAFT,
                    () -> new PlanFacts(
                            Facts.separation(DRAFTER),
                            LegalRegime.COMMUNE,
                            "7",
                            plan,
                            TODAY,
                            WORKING_DAYS,
                            Facts.NO_LIMITS));

            assertThat(refusal).contains(Refusal.of(DRAFTER_APPROVES).citing(Facts.APART));
        }

        @ParameterizedTest(name = "without {1}")
        @MethodSource("vn.danchu.consultation.consultation.GuardsTest#incompletePlans")
        void whatTheLawAsksForMustBeInThePlan(Plan plan, String field, String basis) {
            assertThat(approve(plan))
                    .contains(Refusal.of(PLAN_INCOMPLETE).at(field).citing(basis));
        }

        @Test
        void dialogueWithAddresseesIsForDecisionsThatBindThem() {
            Plan plan = withForms(Set.of(ConsultationForm.ADDRESSEE_DIALOGUE));

            assertThat(approve(plan))
                    .contains(Refusal.of(FORM_NOT_FOR_MATTER, "7").at("forms").citing("Law 10/2022 art. 26(1)(h)"));
        }

        @Test
        void dialogueWithAddresseesIsAFormOfMatterEight() {
            PlanFacts facts = new PlanFacts(
                    Facts.separation(CHAIR),
                    LegalRegime.COMMUNE,
                    "8",
                    withForms(Set.of(ConsultationForm.ADDRESSEE_DIALOGUE)),
                    TODAY,
                    WORKING_DAYS,
                    Facts.NO_LIMITS);

            assertThat(Lifecycle.APPROVE_PLAN.refusal(ConsultationState.DRAFT, () -> facts))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, -700_000})
        void aLastDayThatIsNotAheadIsRefused(int daysFromToday) {
            Plan plan = withDates(TODAY.plusDays(daysFromToday), TODAY.plusDays(40), TODAY.plusDays(60));

            assertThat(approve(plan))
                    .contains(
                            Refusal.of(DATES_OUT_OF_ORDER, TODAY).at("closesOn").citing("Law 10/2022 art. 28(1)"));
        }

        @Test
        void nobodyIsAnsweredOnTheLastDayForComments() {
            LocalDate closesOn = TODAY.plusDays(25);

            assertThat(approve(withDates(closesOn, closesOn, TODAY.plusDays(60))))
                    .contains(Refusal.of(DATES_OUT_OF_ORDER, closesOn)
                            .at("respondBy")
                            .citing("Law 10/2022 art. 28(1)"));
        }

        @Test
        void nothingIsDecidedBeforeTheAnswers() {
            LocalDate respondBy = TODAY.plusDays(40);

            assertThat(approve(withDates(TODAY.plusDays(25), respondBy, respondBy.minusDays(1))))
                    .contains(Refusal.of(DATES_OUT_OF_ORDER, respondBy.minusDays(1))
                            .at("decideBy")
                            .citing("Law 10/2022 art. 28(1)"));
        }

        @Test
        void answersAndDecisionMayShareADay() {
            LocalDate both = TODAY.plusDays(40);

            assertThat(approve(withDates(TODAY.plusDays(25), both, both))).isEmpty();
        }

        @Test
        void aYearWithoutHolidaysIsRefused() {
            assertThat(approve(withDates(TODAY.plusDays(25), TODAY.plusDays(40), LocalDate.of(2031, 1, 6))))
                    .contains(Refusal.of(CALENDAR_YEAR_UNKNOWN, "2031")
                            .at("decideBy")
                            .citing("Civil Code art. 148(5)"));
        }

        private static Optional<Refusal> approve(Plan plan) {
            return Lifecycle.APPROVE_PLAN.refusal(ConsultationState.DRAFT, () -> Facts.plan(plan));
        }
    }

    @Nested
    class Opening {

        @ParameterizedTest(name = "{0} days are too few")
        @ValueSource(ints = {1, 19})
        void underTwentyDaysIsRefusedAndCitesTheLaw(int days) {
            assertThat(open(opening(TODAY.plusDays(days))))
                    .contains(Refusal.of(PERIOD_TOO_SHORT, 20, LocalDate.of(2026, 6, 21), "CON.OPEN.MIN")
                            .at("closesOn")
                            .citing("Law 10/2022 art. 28(2)"));
        }

        @ParameterizedTest(name = "{0} days are enough")
        @ValueSource(ints = {20, 21, 30})
        void twentyDaysAreEnough(int days) {
            assertThat(open(opening(TODAY.plusDays(days)))).isEmpty();
        }

        @Test
        void whereNoLawSetsAPeriodOneDayIsEnough() {
            assertThat(open(withoutLeastPeriod(TODAY.plusDays(1)))).isEmpty();
        }

        @Test
        void whereNoLawSetsAPeriodTheLastDayStillLiesAhead() {
            assertThat(open(withoutLeastPeriod(TODAY)))
                    .contains(
                            Refusal.of(DATES_OUT_OF_ORDER, TODAY).at("closesOn").citing("LOCAL"));
        }

        @Test
        void closingBeforeThePlanIsRefused() {
            OpeningFacts facts = new OpeningFacts(
                    "Trụ sở UBND phường",
                    TODAY.plusDays(31),
                    TODAY.plusDays(30),
                    TODAY,
                    Optional.of(Facts.TWENTY_DAYS),
                    Facts.PROMISES,
                    WORKING_DAYS);

            assertThat(open(facts))
                    .contains(Refusal.of(CLOSING_MOVED_EARLIER, TODAY.plusDays(31))
                            .at("closesOn")
                            .citing("Law 10/2022 art. 28(1)"));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "  "})
        void contentThatIsPostedNowhereIsNotPublished(@Nullable String postedAt) {
            OpeningFacts facts = new OpeningFacts(
                    postedAt,
                    TODAY,
                    TODAY.plusDays(25),
                    TODAY,
                    Optional.of(Facts.TWENTY_DAYS),
                    Facts.PROMISES,
                    WORKING_DAYS);

            assertThat(open(facts))
                    .contains(
                            Refusal.of(PUBLICATION_PLACE_MISSING).at("postedAt").citing("Law 10/2022 art. 13(2)"));
        }

        @Test
        void aLastDayInAYearWithoutHolidaysIsRefused() {
            assertThat(open(opening(LocalDate.of(2027, 2, 1))))
                    .contains(Refusal.of(CALENDAR_YEAR_UNKNOWN, "2027")
                            .at("closesOn")
                            .citing("Civil Code art. 148(5)"));
        }

        /** Saturday 11 July moves to Monday 13 July, past the day promised for the answers. */
        @Test
        void promisesMustHoldAfterTheLastDayHasMovedToAWorkingDay() {
            OpeningFacts facts = new OpeningFacts(
                    "Trụ sở UBND phường",
                    TODAY,
                    LocalDate.of(2026, 7, 11),
                    TODAY,
                    Optional.of(Facts.TWENTY_DAYS),
                    new Promises(LocalDate.of(2026, 7, 12), LocalDate.of(2026, 7, 31), Facts.NO_LIMITS),
                    WORKING_DAYS);

            assertThat(open(facts))
                    .contains(Refusal.of(DATES_OUT_OF_ORDER, LocalDate.of(2026, 7, 13))
                            .at("respondBy")
                            .citing("Law 10/2022 art. 28(1)"));
        }

        private static OpeningFacts withoutLeastPeriod(LocalDate closesOn) {
            return new OpeningFacts(
                    "Trụ sở UBND phường", TODAY, closesOn, TODAY, Optional.empty(), Facts.PROMISES, WORKING_DAYS);
        }

        private static Optional<Refusal> open(OpeningFacts facts) {
            return Lifecycle.OPEN_FOR_COMMENTS.refusal(ConsultationState.PLANNED, () -> facts);
        }
    }

    @Nested
    class Extension {

        private static final LocalDate CLOSES_ON = LocalDate.of(2026, 6, 26);

        @Test
        void aClosingMovesLater() {
            assertThat(extend(CLOSES_ON.plusDays(3), "Nhân dân đề nghị thêm thời gian"))
                    .isEmpty();
        }

        @ParameterizedTest(name = "by {0} days")
        @ValueSource(ints = {0, -1, -20})
        void aClosingNeverMovesEarlierNorStays(int days) {
            assertThat(extend(CLOSES_ON.plusDays(days), "Lý do"))
                    .contains(Refusal.of(CLOSING_MOVED_EARLIER, CLOSES_ON.plusDays(1))
                            .at("closesOn")
                            .citing("Law 10/2022 art. 14(1)"));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " "})
        void anExtensionHasAReason(@Nullable String reason) {
            assertThat(extend(CLOSES_ON.plusDays(3), reason))
                    .contains(Refusal.of(REASON_MISSING).at("reason").citing("Law 10/2022 art. 14(1)"));
        }

        @Test
        void afterTheLastDayNothingIsExtendedThoughTheClockJobHasNotRun() {
            assertThat(extendAt(VietnamTime.endOf(CLOSES_ON)))
                    .contains(Refusal.of(STEP_NOT_POSSIBLE, Transition.EXTEND, ConsultationState.CLOSED)
                            .citing("Civil Code art. 148"));
        }

        @Test
        void inTheLastMicrosecondAnExtensionIsPossible() {
            assertThat(extendAt(VietnamTime.endOf(CLOSES_ON).minusNanos(1_000))).isEmpty();
        }

        private static Optional<Refusal> extend(LocalDate closesOn, @Nullable String reason) {
            return Lifecycle.EXTEND.refusal(
                    ConsultationState.OPEN, () -> facts(VietnamTime.startOf(TODAY), closesOn, reason));
        }

        private static Optional<Refusal> extendAt(Instant now) {
            return Lifecycle.EXTEND.refusal(
                    ConsultationState.OPEN, () -> facts(now, CLOSES_ON.plusDays(3), "Nhân dân đề nghị thêm thời gian"));
        }

        private static ExtensionFacts facts(Instant now, LocalDate closesOn, @Nullable String reason) {
            return new ExtensionFacts(
                    now,
                    VietnamTime.endOf(CLOSES_ON),
                    CLOSES_ON,
                    closesOn,
                    reason,
                    new Promises(LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 31), Facts.NO_LIMITS),
                    WORKING_DAYS);
        }
    }

    @Nested
    class Closing {

        private static final Instant CLOSES_AT = VietnamTime.endOf(LocalDate.of(2026, 6, 26));

        @Test
        void theLastDayEndsAtMidnightInVietnam() {
            assertThat(CLOSES_AT).isEqualTo(Instant.parse("2026-06-26T17:00:00Z"));
        }

        @Test
        void atMidnightTheConsultationCloses() {
            assertThat(close(CLOSES_AT)).isEmpty();
        }

        @Test
        void aMicrosecondBeforeMidnightItDoesNot() {
            assertThat(close(CLOSES_AT.minusNanos(1_000)))
                    .contains(Refusal.of(STEP_NOT_POSSIBLE, Transition.CLOSE, ConsultationState.OPEN)
                            .citing("Civil Code art. 148"));
        }

        private static Optional<Refusal> close(Instant now) {
            return Lifecycle.CLOSE.refusal(ConsultationState.OPEN, () -> new ClosingFacts(now, CLOSES_AT));
        }
    }

    @Nested
    class Compilation {

        private static final CommentTally NOBODY = new CommentTally(Map.of(), 0, 0);

        @Test
        void theChairDoesNotCompile() {
            assertThat(Lifecycle.START_COMPILATION.refusal(
                            ConsultationState.CLOSED, () -> new CompilerFacts(Facts.separation(COMPILER))))
                    .contains(Refusal.of(COMPILER_APPROVES).at("compiler").citing(Facts.APART));
        }

        @Test
        void theCompilerDoesNotApprove() {
            assertThat(approve(new CompilationFacts(
                            Facts.separation(COMPILER), NOBODY, false, Conclusion.KEEP, null, Optional.empty())))
                    .contains(Refusal.of(COMPILER_APPROVES).citing(Facts.APART));
        }

        @Test
        void theDrafterDoesNotApproveEither() {
            assertThat(approve(new CompilationFacts(
                            Facts.separation(DRAFTER), NOBODY, false, Conclusion.KEEP, null, Optional.empty())))
                    .contains(Refusal.of(DRAFTER_APPROVES).citing(Facts.APART));
        }

        @ParameterizedTest
        @ValueSource(strings = {DRAFTER, COMPILER})
        void whereTheBodyHasSuspendedBothRulesAnybodyApproves(String approver) {
            Separation suspended =
                    new Separation(approver, Set.of(DRAFTER), Set.of(COMPILER), Optional.empty(), Optional.empty());

            assertThat(approve(new CompilationFacts(suspended, NOBODY, false, Conclusion.KEEP, null, Optional.empty())))
                    .isEmpty();
        }

        @Test
        void oneCommentWithoutAnswerIsOneTooMany() {
            CommentTally tally = new CommentTally(Map.of(Stance.AGREE, 300L), 1, 0);

            assertThat(approve(new CompilationFacts(
                            Facts.separation(CHAIR), tally, false, Conclusion.KEEP, null, Optional.empty())))
                    .contains(Refusal.of(COMMENTS_UNANSWERED, 1L).citing("Law 10/2022 art. 28(3)"));
        }

        @Test
        void aRejectionWithoutReasonIsRefused() {
            CommentTally tally = new CommentTally(Map.of(Stance.AGREE, 300L), 0, 2);

            assertThat(approve(new CompilationFacts(
                            Facts.separation(CHAIR), tally, false, Conclusion.KEEP, null, Optional.empty())))
                    .contains(Refusal.of(REASONS_UNGIVEN, 2L).citing("Law 10/2022 art. 28(3)"));
        }

        @Test
        void aConsultationNobodyAnsweredCanBeExplained() {
            assertThat(approve(new CompilationFacts(
                            Facts.separation(CHAIR), NOBODY, true, Conclusion.KEEP, null, Optional.empty())))
                    .isEmpty();
        }

        @ParameterizedTest(name = "delegated={0} agree={1} disagree={2} other={3} conclusion={4}: {5}")
        @CsvSource({
            "true,  51, 49,  0, KEEP,   follows",
            "true,  51, 49,  0, REVISE, departs from AGREE",
            "true,  51, 49,  0, DROP,   departs from AGREE",
            "true,  49, 51,  0, KEEP,   departs from DISAGREE",
            "true,  49, 51,  0, DROP,   follows",
            "true,   1,  1,  3, KEEP,   departs from OTHER",
            "true,   1,  1,  3, REVISE, follows",
            "true,  50, 50,  0, DROP,   follows",
            "true,  40, 30, 30, DROP,   follows",
            "false, 10, 90,  0, KEEP,   follows"
        })
        void onlyADelegatedMatterMustExplainADepartureFromMoreThanHalf(
                boolean delegated, long agree, long disagree, long other, Conclusion conclusion, String expected) {
            CommentTally tally =
                    new CommentTally(Map.of(Stance.AGREE, agree, Stance.DISAGREE, disagree, Stance.OTHER, other), 0, 0);

            Optional<Refusal> refusal = approve(
                    new CompilationFacts(Facts.separation(CHAIR), tally, delegated, conclusion, " ", Optional.empty()));

            assertThat(refusal.map(Refusal::toString))
                    .isEqualTo(
                            expected.equals("follows")
                                    ? Optional.empty()
                                    : Optional.of(Refusal.of(
                                                    MAJORITY_UNEXPLAINED,
                                                    Stance.valueOf(expected.substring("departs from ".length())))
                                            .at("explanation")
                                            .citing("Law 10/2022 art. 28(4)")
                                            .toString()));
        }

        @Test
        void anExplainedDepartureIsApproved() {
            CommentTally tally = new CommentTally(Map.of(Stance.DISAGREE, 90L, Stance.AGREE, 10L), 0, 0);

            assertThat(approve(new CompilationFacts(
                            Facts.separation(CHAIR),
                            tally,
                            true,
                            Conclusion.KEEP,
                            "Luật đã quy định bắt buộc.",
                            Optional.empty())))
                    .isEmpty();
        }

        @Test
        void anApprovalWhosePublicationFallsInAYearWithoutHolidaysIsRefused() {
            Rule rule = new Rule(
                    "PUB.DEFAULT",
                    null,
                    Direction.AFTER,
                    Period.workingDays(5),
                    null,
                    "Công khai",
                    "Publication",
                    "Law 10/2022 art. 12(3)",
                    RuleKind.STATUTORY,
                    true,
                    null,
                    Confidence.VERIFIED,
                    LocalDate.of(2023, 7, 1),
                    null);
            PublicationDuty unknown = new PublicationDuty(rule, new Deadline.YearUnknown(2031));

            assertThat(approve(new CompilationFacts(
                            Facts.separation(CHAIR), NOBODY, false, Conclusion.KEEP, null, Optional.of(unknown))))
                    .contains(Refusal.of(CALENDAR_YEAR_UNKNOWN, "2031").citing("Law 10/2022 art. 12(3)"));
        }

        private static Optional<Refusal> approve(CompilationFacts facts) {
            return Lifecycle.APPROVE_COMPILATION.refusal(ConsultationState.COMPILING, () -> facts);
        }
    }

    @Nested
    class Publication {

        @Test
        void aResultIsPublishedSomewhere() {
            assertThat(Lifecycle.PUBLISH_RESULT.refusal(ConsultationState.EXPLAINED, () -> new PublicationFacts(" ")))
                    .contains(
                            Refusal.of(PUBLICATION_PLACE_MISSING).at("postedAt").citing("Law 10/2022 art. 13(2)"));
        }

        @Test
        void aPostedResultIsPublished() {
            assertThat(Lifecycle.PUBLISH_RESULT.refusal(
                            ConsultationState.EXPLAINED, () -> new PublicationFacts("Nhà văn hoá phường")))
                    .isEmpty();
        }
    }

    @Nested
    class Decision {

        @ParameterizedTest
        @CsvSource({DRAFTER + ", DRAFTER_APPROVES", COMPILER + ", COMPILER_APPROVES"})
        void whoDraftedOrCompiledDoesNotDecide(String person, ConsultationProblem problem) {
            assertThat(Lifecycle.DECIDE.refusal(
                            ConsultationState.PUBLISHED,
                            () -> Facts.decision().by(person).build()))
                    .contains(Refusal.of(problem).citing(Facts.APART));
        }

        @Test
        void withEverybodyAnsweredItIsDecided() {
            assertThat(decide(Facts.decision())).isEmpty();
        }

        @Test
        void aCommentWithoutAnswerHoldsTheDecisionBack() {
            assertThat(decide(Facts.decision().unansweredComments(3)))
                    .contains(Refusal.of(COMMENTS_UNANSWERED, 3L).citing("LOCAL: the city's practice"));
        }

        @Test
        void aCriticismWithoutAnswerHoldsTheDecisionBack() {
            assertThat(decide(Facts.decision().unansweredCriticisms(1)))
                    .contains(Refusal.of(CRITICISM_UNANSWERED, 1L, "CRI.GATE")
                            .at("criticismOverride")
                            .citing("LOCAL, on top of Law 75/2015 art. 36"));
        }

        @Test
        void aPublicReasonOverridesTheGateOfCriticism() {
            assertThat(decide(Facts.decision()
                            .unansweredCriticisms(1)
                            .criticismOverride("Phòng chống thiên tai khẩn cấp")))
                    .isEmpty();
        }

        @Test
        void anEmptyReasonOverridesNothing() {
            assertThat(decide(Facts.decision().unansweredCriticisms(1).criticismOverride(" ")))
                    .isPresent();
        }

        @Test
        void localRulesThatAreSwitchedOffRefuseNothing() {
            assertThat(decide(Facts.decision()
                            .unansweredComments(3)
                            .unansweredCriticisms(1)
                            .withoutLocalRules()))
                    .isEmpty();
        }

        @Test
        void aDocumentIsNotIssuedBeforeTheResultWasPublished() {
            assertThat(decide(Facts.decision().issuedOn(TODAY.minusDays(4))))
                    .contains(Refusal.of(DATES_OUT_OF_ORDER, TODAY.minusDays(4))
                            .at("issuedOn")
                            .citing("Law 10/2022 art. 28(3)"));
        }

        @Test
        void aDocumentIsNotIssuedTomorrow() {
            assertThat(decide(Facts.decision().issuedOn(TODAY.plusDays(1))))
                    .contains(
                            Refusal.of(DATE_IN_THE_FUTURE, TODAY).at("issuedOn").citing("Law 10/2022 art. 28(3)"));
        }

        private static Optional<Refusal> decide(Facts.Decision decision) {
            return Lifecycle.DECIDE.refusal(ConsultationState.PUBLISHED, () -> decision.build());
        }
    }

    @Nested
    class Report {

        @Test
        void theReportFollowsTheDecision() {
            assertThat(Lifecycle.REPORT.refusal(
                            ConsultationState.DECIDED,
                            () -> new ReportFacts(TODAY.minusDays(2), TODAY.minusDays(1), TODAY)))
                    .contains(Refusal.of(DATES_OUT_OF_ORDER, TODAY.minusDays(2))
                            .at("reportedOn")
                            .citing("Law 10/2022 art. 28(5)"));
        }

        @Test
        void aReportOfTodayIsRecorded() {
            assertThat(Lifecycle.REPORT.refusal(
                            ConsultationState.DECIDED, () -> new ReportFacts(TODAY, TODAY.minusDays(1), TODAY)))
                    .isEmpty();
        }
    }

    @Nested
    class Cancellation {

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "\t"})
        void nobodyIsAskedInVainWithoutAReason(@Nullable String reason) {
            assertThat(Lifecycle.CANCEL.refusal(ConsultationState.OPEN, () -> new CancellationFacts(reason)))
                    .contains(Refusal.of(REASON_MISSING).at("reason").citing("LOCAL"));
        }

        @Test
        void withAReasonItIsCalledOff() {
            assertThat(Lifecycle.CANCEL.refusal(
                            ConsultationState.PLANNED, () -> new CancellationFacts("Dự thảo được rút lại")))
                    .isEmpty();
        }
    }

    static Stream<Arguments> incompletePlans() {
        Plan sound = soundPlan();
        String plan = "Law 10/2022 art. 28(1)";
        return Stream.of(
                Arguments.of(
                        new Plan(
                                " ",
                                sound.forms(),
                                sound.manner(),
                                sound.closesOn(),
                                sound.responsible(),
                                sound.respondBy(),
                                sound.decideBy()),
                        "content",
                        plan),
                Arguments.of(withForms(Set.of()), "forms", "Law 10/2022 art. 26(1)"),
                Arguments.of(
                        new Plan(
                                sound.content(),
                                sound.forms(),
                                null,
                                sound.closesOn(),
                                sound.responsible(),
                                sound.respondBy(),
                                sound.decideBy()),
                        "manner",
                        plan),
                Arguments.of(
                        new Plan(
                                sound.content(),
                                sound.forms(),
                                sound.manner(),
                                sound.closesOn(),
                                null,
                                sound.respondBy(),
                                sound.decideBy()),
                        "responsible",
                        plan),
                Arguments.of(withDates(null, TODAY.plusDays(40), TODAY.plusDays(60)), "closesOn", plan),
                Arguments.of(withDates(TODAY.plusDays(25), null, TODAY.plusDays(60)), "respondBy", plan),
                Arguments.of(withDates(TODAY.plusDays(25), TODAY.plusDays(40), null), "decideBy", plan));
    }

    private static Plan withForms(Set<ConsultationForm> forms) {
        Plan sound = soundPlan();
        return new Plan(
                sound.content(),
                forms,
                sound.manner(),
                sound.closesOn(),
                sound.responsible(),
                sound.respondBy(),
                sound.decideBy());
    }

    private static Plan withDates(
            @Nullable LocalDate closesOn, @Nullable LocalDate respondBy, @Nullable LocalDate decideBy) {
        Plan sound = soundPlan();
        return new Plan(
                sound.content(), sound.forms(), sound.manner(), closesOn, sound.responsible(), respondBy, decideBy);
    }
}
