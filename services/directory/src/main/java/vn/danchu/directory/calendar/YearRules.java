package vn.danchu.directory.calendar;

import static vn.danchu.directory.calendar.CalendarProblem.DAY_OFF_AND_WORKED;
import static vn.danchu.directory.calendar.CalendarProblem.DAY_OF_ANOTHER_YEAR;
import static vn.danchu.directory.calendar.CalendarProblem.HOLIDAY_MISSING;
import static vn.danchu.directory.calendar.CalendarProblem.NOT_A_WEEKEND;
import static vn.danchu.directory.calendar.CalendarProblem.TOO_FEW_DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a list of days off must hold to be one: it is typed from a decision by hand, and one day too few makes deadlines
 * fall on it in every service.
 */
@DomainRule
final class YearRules {

    private static final String HOLIDAYS = "Labour Code art. 112(1)";

    /** New Year, five days of Tet, Hung Kings, Victory, Labour, two days of the National Day: art. 112(1). */
    private static final int LEAST = 11;

    /** Those of them that are the same days in every year. */
    private static final List<MonthDay> SAME_EVERY_YEAR =
            List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    /** In this order: the first that refuses is told. */
    private static final List<Function<YearFacts, Optional<Refusal>>> RULES = List.of(
            facts -> daysLieInTheYear(facts, "daysOff", facts.daysOff()),
            facts -> daysLieInTheYear(facts, "daysWorked", facts.daysWorked()),
            YearRules::noHolidayIsMissing,
            YearRules::thereAreEnough,
            YearRules::onlyWeekendsAreWorked,
            YearRules::noDayIsBoth);

    private YearRules() {}

    /** Why the list is not taken; empty where it is. */
    static Optional<Refusal> refusal(YearFacts facts) {
        return RULES.stream().flatMap(rule -> rule.apply(facts).stream()).findFirst();
    }

    private static Optional<Refusal> daysLieInTheYear(YearFacts facts, String field, Collection<LocalDate> days) {
        return first(days.stream().filter(day -> day.getYear() != facts.year()))
                .map(day -> Refusal.of(DAY_OF_ANOTHER_YEAR, day).at(field));
    }

    private static Optional<Refusal> noHolidayIsMissing(YearFacts facts) {
        return first(SAME_EVERY_YEAR.stream()
                        .map(day -> day.atYear(facts.year()))
                        .filter(day -> !facts.daysOff().contains(day)))
                .map(day -> Refusal.of(HOLIDAY_MISSING, day).at("daysOff").citing(HOLIDAYS));
    }

    private static Optional<Refusal> thereAreEnough(YearFacts facts) {
        return facts.daysOff().size() < LEAST
                ? Optional.of(Refusal.of(TOO_FEW_DAYS, LEAST).at("daysOff").citing(HOLIDAYS))
                : Optional.empty();
    }

    private static Optional<Refusal> onlyWeekendsAreWorked(YearFacts facts) {
        return first(facts.daysWorked().stream().filter(day -> !isWeekend(day)))
                .map(day -> Refusal.of(NOT_A_WEEKEND, day).at("daysWorked"));
    }

    private static Optional<Refusal> noDayIsBoth(YearFacts facts) {
        return first(facts.daysWorked().stream().filter(facts.daysOff()::contains))
                .map(day -> Refusal.of(DAY_OFF_AND_WORKED, day).at("daysWorked"));
    }

    private static Optional<LocalDate> first(Stream<LocalDate> days) {
        return days.min(LocalDate::compareTo);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
