package vn.danchu.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danchu.platform.rule.DomainRule;

/**
 * Which days offices work. State offices rest on Saturday and Sunday and on the days off of the year, which the Prime
 * Minister fixes each year and which therefore are data: a year without them is not guessed at.
 *
 * <p>Immutable. {@link #isWorking} may only be asked about a year that {@linkplain #knows is known}.
 */
@DomainRule
public final class WorkingCalendar {

    private final Map<Integer, Boolean> officialByYear;
    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> workedWeekends;

    /**
     * @param officialByYear the years whose days off are known; true where they are the Prime Minister's decision, false
     *     where they are an example that a city must replace
     * @param daysOff of those years; weekends need not be among them
     * @param workedWeekends weekend days that are worked in exchange for a day off (hoán đổi ngày làm việc)
     */
    public WorkingCalendar(
            Map<Integer, Boolean> officialByYear, Collection<DayOff> daysOff, Collection<LocalDate> workedWeekends) {
        this.officialByYear = Map.copyOf(officialByYear);
        this.daysOff = daysOff.stream().map(DayOff::day).collect(Collectors.toUnmodifiableSet());
        this.workedWeekends = Set.copyOf(workedWeekends);
    }

    public boolean knows(int year) {
        return officialByYear.containsKey(year);
    }

    /** Whether the days off of a year were taken from the official decision. A year that isn't known is not official. */
    public boolean isOfficial(int year) {
        return officialByYear.getOrDefault(year, false);
    }

    /**
     * Whether offices work on a day.
     *
     * @throws IllegalArgumentException if the year isn't known; ask {@link #knows} first
     */
    public boolean isWorking(LocalDate day) {
        if (!knows(day.getYear())) {
            throw new IllegalArgumentException("No days off are known for " + day.getYear());
        }
        if (daysOff.contains(day)) {
            return false;
        }
        return !isWeekend(day) || workedWeekends.contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
