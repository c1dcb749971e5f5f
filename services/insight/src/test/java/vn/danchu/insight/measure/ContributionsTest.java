package vn.danchu.insight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.ConsultationFacts;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.CriticismFacts;
import vn.danchu.contracts.consultation.CriticismState;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.contracts.duty.DutyState;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.contracts.supervision.FeedbackFacts;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackMatter;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.contracts.supervision.ReporterKind;

class ContributionsTest {

    private static final UnitRef WARD = new UnitRef("26743", LocalDate.of(2025, 7, 1));
    private static final UUID ID = new UUID(1, 2);

    @Test
    void aCommentCountsOnItsVietnamDayAndNotOnThatOfLondon() {
        Tally tally = Contributions.of(comment(CommentState.SUBMITTED, "2026-09-05T17:00:00Z", null, null));

        assertThat(tally.amounts())
                .isEqualTo(Map.of(
                        count(
                                Measure.COMMENTS,
                                "2026-09-06",
                                Map.of(
                                        Dimension.AUTHOR_KIND, "CITIZEN",
                                        Dimension.CHANNEL, "PORTAL",
                                        Dimension.STANCE, "AGREE")),
                        1L));
    }

    @Test
    void theLastInstantOfADayStillBelongsToIt() {
        Tally tally = Contributions.of(comment(CommentState.SUBMITTED, "2026-09-05T16:59:59.999999Z", null, null));

        assertThat(tally.amounts().keySet()).extracting(Tally.Count::day).containsExactly(LocalDate.of(2026, 9, 5));
    }

    @Test
    void aLateCommentIsCountedApart() {
        Tally tally = Contributions.of(comment(CommentState.LATE, "2026-09-05T02:00:00Z", null, null));

        assertThat(measures(tally)).containsExactly(Measure.LATE_COMMENTS);
    }

    @Test
    void aWithdrawnCommentLeavesNothing() {
        Tally tally = Contributions.of(comment(CommentState.WITHDRAWN, "2026-09-05T02:00:00Z", null, null));

        assertThat(tally.amounts()).isEmpty();
    }

    @Test
    void anAnswerCountsOnItsOwnDayWithItsTimeAndItsClass() {
        Tally tally = Contributions.of(
                comment(CommentState.ANSWERED, "2026-09-05T02:00:00Z", Disposition.ACCEPTED, "2026-09-07T02:00:00.9Z"));

        Map<Dimension, String> answered =
                Map.of(Dimension.AUTHOR_KIND, "CITIZEN", Dimension.STANCE, "AGREE", Dimension.DISPOSITION, "ACCEPTED");
        assertThat(tally.amounts())
                .hasSize(4)
                .containsEntry(count(Measure.RESPONSES, "2026-09-07", answered), 1L)
                .containsEntry(count(Measure.RESPONSE_SECONDS, "2026-09-07", answered), 172_800L)
                .containsEntry(count(Measure.RESPONSE_TIMES, "2026-09-07", Map.of(Dimension.WITHIN_DAYS, "2")), 1L);
    }

    @Test
    void anAnswerThatNobodyGaveIsNoFact() {
        CommentFacts impossible = comment(CommentState.ANSWERED, "2026-09-05T02:00:00Z", null, null);

        assertThatThrownBy(() -> Contributions.of(impossible)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theClassesOfResponseTimeMeetWithoutAGap() {
        assertThat(ResponseTime.withinDays(0)).isEqualTo("1");
        for (int index = 0; index < ResponseTime.DAYS.length; index++) {
            long bound = ResponseTime.DAYS[index] * 86_400L;
            String next = index + 1 < ResponseTime.DAYS.length
                    ? Integer.toString(ResponseTime.DAYS[index + 1])
                    : ResponseTime.LONGER;
            assertThat(ResponseTime.withinDays(bound)).isEqualTo(Integer.toString(ResponseTime.DAYS[index]));
            assertThat(ResponseTime.withinDays(bound + 1)).isEqualTo(next);
        }
    }

    @Test
    void aResponseBeforeItsCommentTookNoTimeRatherThanLessThanNone() {
        assertThat(ResponseTime.seconds(Instant.ofEpochSecond(10), Instant.ofEpochSecond(5)))
                .isZero();
    }

    @Test
    void aConsultationCountsOnTheDayOfItsPublication() {
        Tally tally = Contributions.of(
                consultation(ConsultationState.CLOSED, LocalDate.of(2026, 9, 1)), LocalDate.of(2026, 9, 22));

        assertThat(tally.amounts())
                .isEqualTo(Map.of(
                        count(
                                Measure.CONSULTATIONS,
                                "2026-09-01",
                                Map.of(Dimension.REGIME, "COMMUNE", Dimension.STATE, "CLOSED")),
                        1L));
    }

    @Test
    void aConsultationThatIsNotPublishedCountsOnTheDayOfItsNewestStep() {
        Tally tally = Contributions.of(consultation(ConsultationState.PLANNED, null), LocalDate.of(2026, 8, 20));

        assertThat(tally.amounts().keySet()).extracting(Tally.Count::day).containsExactly(LocalDate.of(2026, 8, 20));
    }

    @Test
    void aCriticismCountsWhenItComesAndItsAnswerWhenItIsGiven() {
        Tally tally = Contributions.of(new CriticismFacts(
                ID,
                ID,
                WARD,
                CriticismState.ANSWERED,
                Instant.parse("2026-09-10T02:00:00Z"),
                Instant.parse("2026-09-12T02:00:00Z")));

        assertThat(tally.amounts())
                .isEqualTo(Map.of(
                        count(Measure.CRITICISMS_ISSUED, "2026-09-10", Map.of()), 1L,
                        count(Measure.CRITICISMS_ANSWERED, "2026-09-12", Map.of()), 1L));
    }

    @Test
    void feedbackCountsWhereItStandsAndItsAnswerOnTheDayItWasGivenWithWhatItsAuthorThinksOfIt() {
        Tally tally = Contributions.of(feedback(FeedbackState.ANSWERED, "2026-09-12T02:00:00Z", 4, null));

        Map<Dimension, String> whatItIs = Map.of(Dimension.KIND, "PROBLEM", Dimension.FIELD, "TRAFFIC");
        assertThat(tally.amounts())
                .isEqualTo(Map.of(
                        count(
                                Measure.FEEDBACK,
                                "2026-09-10",
                                Map.of(
                                        Dimension.AUTHOR_KIND, "ENTERPRISE",
                                        Dimension.CHANNEL, "PHONE",
                                        Dimension.KIND, "PROBLEM",
                                        Dimension.MATTER, "SERVICE",
                                        Dimension.FIELD, "TRAFFIC",
                                        Dimension.STATE, "ANSWERED")),
                        1L,
                        count(Measure.FEEDBACK_ANSWERS, "2026-09-12", whatItIs),
                        1L,
                        count(Measure.FEEDBACK_ANSWER_SECONDS, "2026-09-12", whatItIs),
                        172_800L,
                        count(
                                Measure.FEEDBACK_ANSWER_TIMES,
                                "2026-09-12",
                                Map.of(Dimension.FIELD, "TRAFFIC", Dimension.WITHIN_DAYS, "2")),
                        1L,
                        count(
                                Measure.FEEDBACK_RATINGS,
                                "2026-09-12",
                                Map.of(Dimension.FIELD, "TRAFFIC", Dimension.RATING, "4")),
                        1L));
    }

    @Test
    void feedbackThatAnotherUnitPassedOnIsCountedApartSoThatTheCityCountsItOnce() {
        Tally tally = Contributions.of(feedback(FeedbackState.RECEIVED, null, null, new UUID(3, 4)));

        assertThat(measures(tally)).containsExactly(Measure.FEEDBACK_TAKEN_OVER);
    }

    @Test
    void anAnswerThatItsAuthorDidNotAcceptIsNoAnswer() {
        Tally tally = Contributions.of(feedback(FeedbackState.IN_PROGRESS, "2026-09-12T02:00:00Z", null, null));

        assertThat(measures(tally)).containsExactly(Measure.FEEDBACK);
    }

    @Test
    void withdrawnFeedbackLeavesNothing() {
        Tally tally = Contributions.of(feedback(FeedbackState.WITHDRAWN, null, null, null));

        assertThat(tally.amounts()).isEmpty();
    }

    @Test
    void aDutyMetAfterItsBreachIsMetLateAndItsBreachRemains() {
        Tally tally = Contributions.of(duty(DutyState.MET, "2026-09-21T02:00:00Z", "2026-09-19T17:00:01Z"));

        assertThat(tally.amounts())
                .isEqualTo(Map.of(
                        count(
                                Measure.DUTIES,
                                "2026-09-01",
                                Map.of(Dimension.CODE, "PUB.DEFAULT", Dimension.STANDING, "MET_LATE")),
                        1L,
                        count(Measure.DUTY_BREACHES, "2026-09-20", Map.of(Dimension.CODE, "PUB.DEFAULT")),
                        1L));
    }

    @Test
    void aDutyMetInTimeIsMet() {
        Tally tally = Contributions.of(duty(DutyState.MET, "2026-09-11T02:00:00Z", null));

        assertThat(tally.amounts().keySet())
                .extracting(counted -> counted.figure().dimensions().get(Dimension.STANDING))
                .containsExactly("MET");
    }

    @Test
    void whatIsReplacedByItselfChangesNothing() {
        CommentFacts comment = comment(CommentState.SUBMITTED, "2026-09-05T02:00:00Z", null, null);

        Tally tally = Contributions.of(comment);
        tally.subtract(Contributions.of(comment));

        assertThat(tally.amounts()).isEmpty();
    }

    @Test
    void aFigureHasTheSameIdHoweverItsDimensionsAreGiven() {
        Figure one = new Figure(WARD, Measure.DUTIES, Map.of(Dimension.CODE, "A", Dimension.STANDING, "MET"));
        Figure other = new Figure(WARD, Measure.DUTIES, Map.of(Dimension.STANDING, "MET", Dimension.CODE, "A"));
        Figure swapped = new Figure(WARD, Measure.DUTIES, Map.of(Dimension.CODE, "MET", Dimension.STANDING, "A"));

        assertThat(one.id()).isEqualTo(other.id()).isNotEqualTo(swapped.id());
    }

    @Test
    void aFigureIsBrokenDownByEveryDimensionOfItsMeasure() {
        assertThatThrownBy(() -> new Figure(WARD, Measure.DUTIES, Map.of(Dimension.CODE, "A")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Measure> measures(Tally tally) {
        return tally.amounts().keySet().stream()
                .map(counted -> counted.figure().measure())
                .collect(Collectors.toSet());
    }

    private static Tally.Count count(Measure measure, String day, Map<Dimension, String> dimensions) {
        return new Tally.Count(new Figure(WARD, measure, dimensions), LocalDate.parse(day));
    }

    private static CommentFacts comment(
            CommentState state, String submittedAt, @Nullable Disposition disposition, @Nullable String answeredAt) {
        return new CommentFacts(
                ID,
                ID,
                WARD,
                WARD,
                AuthorKind.CITIZEN,
                ConsultationForm.PORTAL,
                Stance.AGREE,
                state,
                Instant.parse(submittedAt),
                disposition,
                answeredAt == null ? null : Instant.parse(answeredAt));
    }

    private static ConsultationFacts consultation(ConsultationState state, @Nullable LocalDate publishedOn) {
        return new ConsultationFacts(
                ID,
                WARD,
                LegalRegime.COMMUNE,
                "7",
                Set.of(ConsultationForm.PORTAL),
                state,
                publishedOn,
                LocalDate.of(2026, 9, 21));
    }

    private static FeedbackFacts feedback(
            FeedbackState state, @Nullable String answeredAt, @Nullable Integer rating, @Nullable UUID predecessor) {
        return new FeedbackFacts(
                ID,
                WARD,
                FeedbackKind.PROBLEM,
                FeedbackMatter.SERVICE,
                "TRAFFIC",
                FeedbackChannel.PHONE,
                ReporterKind.ENTERPRISE,
                state,
                Instant.parse("2026-09-10T02:00:00Z"),
                null,
                answeredAt == null ? null : Instant.parse(answeredAt),
                rating,
                false,
                predecessor);
    }

    private static DutyFacts duty(DutyState state, @Nullable String metAt, @Nullable String breachedAt) {
        return new DutyFacts(
                ID,
                "PUB.DEFAULT",
                ID,
                WARD,
                null,
                LocalDate.of(2026, 9, 19),
                "Law 10/2022 art. 12(3)",
                state,
                Instant.parse("2026-09-01T02:00:00Z"),
                metAt == null ? null : Instant.parse(metAt),
                breachedAt == null ? null : Instant.parse(breachedAt));
    }
}
