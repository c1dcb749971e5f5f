package vn.danchu.directory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danchu.directory.calendar.CalendarProblem.DAY_OFF_AND_WORKED;
import static vn.danchu.directory.calendar.CalendarProblem.DAY_OF_ANOTHER_YEAR;
import static vn.danchu.directory.calendar.CalendarProblem.HOLIDAY_MISSING;
import static vn.danchu.directory.calendar.CalendarProblem.NOT_A_WEEKEND;
import static vn.danchu.directory.calendar.CalendarProblem.TOO_FEW_DAYS;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.platform.problem.Refusal;

class YearRulesTest {

    private static final String HOLIDAYS = "Labour Code art. 112(1)";
    private static final Set<LocalDate> OF_2029 = days(
            "2029-01-01",
            "2029-02-12",
            "2029-02-13",
            "2029-02-14",
            "2029-02-15",
            "2029-02-16",
            "2029-04-23",
            "2029-04-30",
            "2029-05-01",
            "2029-09-02",
            "2029-09-03");
    private static final LocalDate A_SATURDAY = LocalDate.of(2029, 8, 25);

    @Test
    void aListWithAllHolidaysIsTaken() {
        assertThat(refusal(OF_2029, Set.of(A_SATURDAY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2029-01-01", "2029-04-30", "2029-05-01", "2029-09-02"})
    void aHolidayOfEveryYearIsMissed(String day) {
        assertThat(refusal(without(day), Set.of()))
                .contains(Refusal.of(HOLIDAY_MISSING, LocalDate.parse(day))
                        .at("daysOff")
                        .citing(HOLIDAYS));
    }

    @Test
    void aDayOfTetThatWasForgottenIsNoticedByTheNumber() {
        assertThat(refusal(without("2029-02-15"), Set.of()))
                .contains(Refusal.of(TOO_FEW_DAYS, 11).at("daysOff").citing(HOLIDAYS));
    }

    @Test
    void theDaysLieInTheYear() {
        Set<LocalDate> days = new TreeSet<>(OF_2029);
        days.add(LocalDate.of(2030, 1, 1));

        assertThat(refusal(days, Set.of()))
                .contains(Refusal.of(DAY_OF_ANOTHER_YEAR, LocalDate.of(2030, 1, 1))
                        .at("daysOff"));
        assertThat(refusal(OF_2029, days("2028-08-26")))
                .contains(Refusal.of(DAY_OF_ANOTHER_YEAR, LocalDate.of(2028, 8, 26))
                        .at("daysWorked"));
    }

    @Test
    void onlyAWeekendIsWorkedInExchange() {
        assertThat(refusal(OF_2029, days("2029-08-24")))
                .contains(Refusal.of(NOT_A_WEEKEND, LocalDate.of(2029, 8, 24)).at("daysWorked"));
    }

    @Test
    void aDayIsNotBothOffAndWorked() {
        assertThat(refusal(OF_2029, days("2029-09-02")))
                .contains(
                        Refusal.of(DAY_OFF_AND_WORKED, LocalDate.of(2029, 9, 2)).at("daysWorked"));
    }

    private static Optional<Refusal> refusal(Set<LocalDate> off, Set<LocalDate> worked) {
        return YearRules.refusal(new YearFacts(2029, off, worked));
    }

    private static Set<LocalDate> without(String day) {
        Set<LocalDate> days = new TreeSet<>(OF_2029);
        days.remove(LocalDate.parse(day));
        return days;
    }

    private static Set<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
