package vn.danchu.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final LocalDate A_SATURDAY = LocalDate.of(2026, 8, 22);

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2026-02-13, true, the Friday before Tet",
        "2026-02-14, false, a Saturday",
        "2026-02-15, false, a Sunday",
        "2026-02-16, false, the eve of Tet",
        "2026-02-20, false, the last day of Tet",
        "2026-02-23, true, the Monday after",
        "2026-04-27, false, in place of Sunday 26 April",
        "2026-11-24, true, no holiday by the Labour Code",
        "2026-12-31, true, a Thursday"
    })
    void officesRestOnWeekendsAndDaysOff(LocalDate day, boolean working, String what) {
        assertThat(ExampleYears.OF_2026.isWorking(day)).as(what).isEqualTo(working);
    }

    @Test
    void aSaturdayThatIsWorkedInExchangeIsAWorkingDay() {
        WorkingCalendar calendar = new WorkingCalendar(Map.of(2026, true), List.of(), List.of(A_SATURDAY));

        assertThat(calendar.isWorking(A_SATURDAY)).isTrue();
        assertThat(calendar.isWorking(A_SATURDAY.plusDays(1))).isFalse();
    }

    @Test
    void aDayThatIsOffStaysOffEvenIfItIsListedAsWorked() {
        WorkingCalendar calendar = new WorkingCalendar(
                Map.of(2026, true), List.of(new DayOff(A_SATURDAY, "example")), List.of(A_SATURDAY));

        assertThat(calendar.isWorking(A_SATURDAY)).isFalse();
    }

    @Test
    void aYearWithoutDataIsNeitherKnownNorOfficialNorGuessedAt() {
        assertThat(ExampleYears.OF_2026.knows(2027)).isFalse();
        assertThat(ExampleYears.OF_2026.isOfficial(2027)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExampleYears.OF_2026.isWorking(LocalDate.of(2027, 1, 4)))
                .withMessageContaining("2027");
    }

    @Test
    void anExampleIsKnownButNotOfficial() {
        assertThat(ExampleYears.OF_2026.knows(2026)).isTrue();
        assertThat(ExampleYears.OF_2026.isOfficial(2026)).isFalse();
        assertThat(new WorkingCalendar(Map.of(2026, true), List.of(), List.of()).isOfficial(2026))
                .isTrue();
    }
}
