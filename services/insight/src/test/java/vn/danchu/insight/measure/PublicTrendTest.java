package vn.danchu.insight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.contracts.UnitRef;

class PublicTrendTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final List<LocalDate> DAYS =
            FIRST.datesUntil(FIRST.plusDays(4)).toList();
    private static final UnitRef CITY = unit("79");

    @Test
    void anEveningHasWhatCameUntilThen() {
        PublicTrend.Growths growths = new PublicTrend.Growths();
        add(growths, Measure.RESPONSES, unit("26743"), 3, 1, 0, 2);

        assertThat(totals(Measure.RESPONSES, growths)).containsExactly(3L, 4L, 4L, 6L);
    }

    @Test
    void peopleAreRoundedDownInEachUnitBeforeTheyAreAddedUp() {
        PublicTrend.Growths growths = new PublicTrend.Growths();
        add(growths, Measure.COMMENTS, unit("26743"), 4, 1, 0, 4);
        add(growths, Measure.COMMENTS, unit("26740"), 9, 0, 1, 0);

        assertThat(totals(Measure.COMMENTS, growths)).containsExactly(5L, 10L, 15L, 15L);
    }

    @Test
    void whatCameAfterTheLastEveningIsNotInIt() {
        PublicTrend.Growths growths = new PublicTrend.Growths();
        add(growths, Measure.RESPONSES, CITY, 1, 1, 1, 1);
        growths.of(Measure.RESPONSES, CITY).total(7);
        growths.of(Measure.RESPONSES, CITY).added(FIRST.plusDays(4), 7);

        assertThat(totals(Measure.RESPONSES, growths)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void measuresOfWhichNothingIsKnownStandAtNothing() {
        PublicTrend trend = PublicTrend.of(CITY, DAYS, new PublicTrend.Growths());

        assertThat(trend.series())
                .extracting(PublicTrend.Series::measure)
                .containsExactly("comments", "responses", "duty-breaches");
        assertThat(trend.series())
                .allSatisfy(series -> assertThat(series.totals()).containsExactly(0L, 0L, 0L, 0L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twoEveningsNeverDifferByOneToFourPeople(long seed) {
        Random random = new Random(seed);
        PublicTrend.Growths growths = new PublicTrend.Growths();
        for (int ward = 0; ward < 20; ward++) {
            add(
                    growths,
                    Measure.COMMENTS,
                    unit("267" + (10 + ward)),
                    IntStream.range(0, DAYS.size())
                            .map(day -> random.nextInt(7))
                            .toArray());
        }

        List<Long> totals = totals(Measure.COMMENTS, growths);

        assertThat(totals).isSorted().allMatch(total -> total % PublicFigures.STEP == 0);
    }

    @ParameterizedTest
    @EnumSource(value = Measure.class, names = "RESPONSE_SECONDS")
    void aMeasureThatIsNotPublicHasNoPublicTotal(Measure measure) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicFigures.whole(measure, 5));
    }

    private static List<Long> totals(Measure measure, PublicTrend.Growths growths) {
        return PublicTrend.of(CITY, DAYS, growths).series().stream()
                .filter(series -> series.measure().equals(measure.key()))
                .findFirst()
                .orElseThrow()
                .totals();
    }

    /** The first amount stands at the first evening; the others are added on the days after it. */
    private static void add(PublicTrend.Growths growths, Measure measure, UnitRef unit, int... amounts) {
        PublicTrend.Growth growth = growths.of(measure, unit);
        growth.total(IntStream.of(amounts).sum());
        for (int day = 1; day < amounts.length; day++) {
            growth.added(DAYS.get(day), amounts[day]);
        }
    }

    private static UnitRef unit(String code) {
        return new UnitRef(code, LocalDate.of(2025, 7, 1));
    }
}
