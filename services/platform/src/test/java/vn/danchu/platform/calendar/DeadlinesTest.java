package vn.danchu.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.PeriodUnit;
import vn.danchu.platform.calendar.Deadline.Due;
import vn.danchu.platform.calendar.Deadline.YearUnknown;

class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(ExampleYears.OF_2026);

    @Nested
    class After {

        @ParameterizedTest(name = "{1} {2} after {0}")
        @CsvSource({
            "2026-02-13, 5, WORKING_DAYS, 2026-02-27",
            "2026-04-24, 5, WORKING_DAYS, 2026-05-06",
            "2026-04-20, 10, WORKING_DAYS, 2026-05-07",
            "2026-04-11, 20, DAYS, 2026-05-04",
            "2026-02-02, 15, DAYS, 2026-02-23",
            "2026-08-03, 30, DAYS, 2026-09-03",
            "2026-06-17, 10, DAYS, 2026-06-29",
            "2026-06-01, 30, CONSECUTIVE_DAYS, 2026-07-01",
        })
        void thePeriodsOfTheLawEndWhereTheyWereCountedByHand(
                LocalDate event, int amount, PeriodUnit unit, LocalDate last) {
            assertThat(deadlines.after(event, new Period(amount, unit))).isEqualTo(new Due(last));
        }

        @ParameterizedTest(name = "{1} months after {0}")
        @CsvSource({
            "2026-01-31, 1, 2026-03-02", // the last of February is a Saturday
            "2026-03-31, 1, 2026-05-04", // 30 April and 1 May are off, a weekend follows
            "2026-05-29, 1, 2026-06-29",
            "2026-05-31, 1, 2026-06-30",
            "2026-06-10, 3, 2026-09-10"
        })
        void monthsEndOnTheCorrespondingDayOrTheLastOfTheMonth(LocalDate event, int amount, LocalDate last) {
            assertThat(deadlines.after(event, Period.months(amount))).isEqualTo(new Due(last));
        }

        @Test
        void theLastConsecutiveDayMayBeADayOff() {
            assertThat(deadlines.after(LocalDate.of(2026, 4, 11), Period.consecutiveDays(20)))
                    .isEqualTo(new Due(LocalDate.of(2026, 5, 1)));
        }

        @ParameterizedTest
        @EnumSource(
                value = PeriodUnit.class,
                names = {"DAYS", "WORKING_DAYS", "MONTHS"})
        void aPeriodOfNothingEndsOnTheDayItselfOrTheNextWorkingDay(PeriodUnit unit) {
            Period nothing = new Period(0, unit);

            assertThat(deadlines.after(LocalDate.of(2026, 6, 5), nothing)).isEqualTo(new Due(LocalDate.of(2026, 6, 5)));
            assertThat(deadlines.after(LocalDate.of(2026, 6, 6), nothing)).isEqualTo(new Due(LocalDate.of(2026, 6, 8)));
        }

        @Test
        void aSaturdayWorkedInExchangeCounts() {
            WorkingCalendar exchanged = new WorkingCalendar(
                    Map.of(2026, true),
                    List.of(new DayOff(LocalDate.of(2026, 8, 31), "in exchange for Saturday 22 August")),
                    List.of(LocalDate.of(2026, 8, 22)));

            assertThat(new Deadlines(exchanged).after(LocalDate.of(2026, 8, 21), Period.workingDays(1)))
                    .isEqualTo(new Due(LocalDate.of(2026, 8, 22)));
            assertThat(new Deadlines(exchanged).after(LocalDate.of(2026, 8, 28), Period.workingDays(1)))
                    .isEqualTo(new Due(LocalDate.of(2026, 9, 1)));
        }
    }

    @Nested
    class Before {

        @ParameterizedTest(name = "{1} {2} before {0}")
        @CsvSource({
            "2026-05-08, 7, DAYS, 2026-04-29",
            "2026-05-05, 5, WORKING_DAYS, 2026-04-23",
            "2026-06-19, 15, DAYS, 2026-06-04",
            "2026-05-08, 7, CONSECUTIVE_DAYS, 2026-05-01",
            "2026-06-01, 1, MONTHS, 2026-04-29"
        })
        void whatMustComeBeforeComesEarlierRatherThanOnADayOff(
                LocalDate event, int amount, PeriodUnit unit, LocalDate last) {
            assertThat(deadlines.before(event, new Period(amount, unit))).isEqualTo(new Due(last));
        }
    }

    @Nested
    class AtLeast {

        @Test
        void postingForThirtyDaysWithoutABreakEndsAfterThirtyFullDays() {
            assertThat(deadlines.atLeast(LocalDate.of(2026, 6, 1), Period.consecutiveDays(30)))
                    .isEqualTo(new Due(LocalDate.of(2026, 7, 1)));
        }

        @Test
        void aConsultationOfTwentyDaysDoesNotEndOnAHoliday() {
            assertThat(deadlines.atLeast(LocalDate.of(2026, 4, 11), Period.days(20)))
                    .isEqualTo(new Due(LocalDate.of(2026, 5, 4)));
        }

        @Test
        void noConsultationOfTwentyDaysIsShorterThanTwentyDays() {
            for (LocalDate published = LocalDate.of(2026, 1, 1);
                    published.isBefore(LocalDate.of(2026, 12, 1));
                    published = published.plusDays(1)) {
                Deadline last = deadlines.atLeast(published, Period.days(20));

                LocalDate least = published.plusDays(20);
                assertThat(last)
                        .as("published on %s", published)
                        .isInstanceOfSatisfying(
                                Due.class, due -> assertThat(due.on()).isAfterOrEqualTo(least));
            }
        }
    }

    @Nested
    class YearsWithoutData {

        @ParameterizedTest
        @EnumSource(
                value = PeriodUnit.class,
                names = {"DAYS", "WORKING_DAYS"})
        void aPeriodThatReachesIntoOneIsRefusedAndNamesIt(PeriodUnit unit) {
            assertThat(deadlines.after(LocalDate.of(2026, 12, 20), new Period(20, unit)))
                    .isEqualTo(new YearUnknown(2027));
            assertThat(deadlines.before(LocalDate.of(2026, 1, 9), new Period(20, unit)))
                    .isEqualTo(new YearUnknown(2025));
        }

        @Test
        void oneThatOnlyReachesItByMovingOffADayOffIsRefusedToo() {
            WorkingCalendar holidaysAtTheEnd = new WorkingCalendar(
                    Map.of(2026, false), List.of(new DayOff(LocalDate.of(2026, 12, 31), "example")), List.of());

            assertThat(new Deadlines(holidaysAtTheEnd).after(LocalDate.of(2026, 12, 21), Period.days(10)))
                    .isEqualTo(new YearUnknown(2027));
        }

        @Test
        void daysWithoutABreakNeedNoCalendar() {
            assertThat(deadlines.after(LocalDate.of(2026, 12, 20), Period.consecutiveDays(30)))
                    .isEqualTo(new Due(LocalDate.of(2027, 1, 19)));
        }

        @ParameterizedTest
        @EnumSource(PeriodUnit.class)
        void absurdDatesAreRefusedAndNotCounted(PeriodUnit unit) {
            assertThat(deadlines.after(LocalDate.MAX, new Period(1, unit)))
                    .isEqualTo(new YearUnknown(LocalDate.MAX.getYear()));
            assertThat(deadlines.before(LocalDate.MIN, new Period(1, unit)))
                    .isEqualTo(new YearUnknown(LocalDate.MIN.getYear()));
        }
    }

    @Nested
    class Always {

        static Stream<LocalDate> daysOf2026() {
            return LocalDate.of(2026, 2, 1).datesUntil(LocalDate.of(2026, 11, 20));
        }

        @ParameterizedTest
        @MethodSource("daysOf2026")
        void theLastDayIsAWorkingDayOnTheRightSideOfTheEvent(LocalDate event) {
            for (int amount : new int[] {1, 5, 10, 15, 20}) {
                for (Period period : List.of(Period.days(amount), Period.workingDays(amount))) {
                    LocalDate after = on(deadlines.after(event, period));
                    LocalDate before = on(deadlines.before(event, period));

                    assertThat(ExampleYears.OF_2026.isWorking(after)).isTrue();
                    assertThat(ExampleYears.OF_2026.isWorking(before)).isTrue();
                    assertThat(after).isAfterOrEqualTo(event.plusDays(amount));
                    assertThat(before).isBeforeOrEqualTo(event.minusDays(amount));
                }
            }
        }

        @ParameterizedTest
        @MethodSource("daysOf2026")
        void workingDaysAreThoseBetweenTheEventAndTheLastDay(LocalDate event) {
            LocalDate last = on(deadlines.after(event, Period.workingDays(7)));

            assertThat(event.plusDays(1).datesUntil(last.plusDays(1)).filter(ExampleYears.OF_2026::isWorking))
                    .hasSize(7);
        }

        private static LocalDate on(Deadline deadline) {
            return switch (deadline) {
                case Due due -> due.on();
                case YearUnknown unknown -> throw new AssertionError("no days off known for " + unknown.year());
            };
        }
    }

    @Test
    void aPeriodIsNeverNegativeNorLongerThanACentury() {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.days(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.days(36_526));
    }
}
