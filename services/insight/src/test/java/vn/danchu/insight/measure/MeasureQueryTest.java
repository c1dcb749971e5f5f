package vn.danchu.insight.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.insight.InsightProblem;
import vn.danchu.platform.problem.ProblemType;

class MeasureQueryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aQuestionWithoutAPeriodIsAboutTheLastThirtyDays() {
        MeasureQuery.Parsed parsed = MeasureQuery.parse("comments", null, null, null, TODAY);

        assertThat(parsed)
                .isEqualTo(new MeasureQuery.Parsed.Query(
                        new MeasureQuery(Measure.COMMENTS, LocalDate.of(2026, 10, 24), TODAY, false, false, Set.of())));
    }

    @Test
    void groupingsAreReadFromTheirNames() {
        MeasureQuery.Parsed parsed = MeasureQuery.parse("comments", TODAY, TODAY, "unit,day,stance,channel", TODAY);

        assertThat(parsed)
                .isEqualTo(new MeasureQuery.Parsed.Query(new MeasureQuery(
                        Measure.COMMENTS, TODAY, TODAY, true, true, Set.of(Dimension.STANCE, Dimension.CHANNEL))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "COMMENTS", "comments ", "comments'--"})
    void aMeasureThatIsNoneIsRefused(String name) {
        assertThat(refusal(name, null, null, null)).isEqualTo(InsightProblem.UNKNOWN_MEASURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disposition", "stance,", ",", "stance, channel", "Unit", "f.dimensions"})
    void aGroupingThatIsNoneOfTheMeasuresIsRefused(String groupBy) {
        assertThat(refusal("comments", null, null, groupBy)).isEqualTo(InsightProblem.UNKNOWN_GROUPING);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThat(refusal("comments", TODAY, TODAY.minusDays(1), null)).isEqualTo(InsightProblem.PERIOD_INVALID);
    }

    @Test
    void aPeriodHasABound() {
        LocalDate longest = TODAY.minusDays(MeasureQuery.MOST_DAYS - 1);

        assertThat(MeasureQuery.parse("comments", longest, TODAY, null, TODAY))
                .isInstanceOf(MeasureQuery.Parsed.Query.class);
        assertThat(refusal("comments", longest.minusDays(1), TODAY, null)).isEqualTo(InsightProblem.PERIOD_INVALID);
        assertThat(refusal("comments", LocalDate.MIN, LocalDate.MAX, null)).isEqualTo(InsightProblem.PERIOD_INVALID);
    }

    private static ProblemType refusal(
            String measure, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String groupBy) {
        return switch (MeasureQuery.parse(measure, from, to, groupBy, TODAY)) {
            case MeasureQuery.Parsed.Refused refused -> refused.refusal().type();
            case MeasureQuery.Parsed.Query query -> throw new AssertionError(query);
        };
    }
}
