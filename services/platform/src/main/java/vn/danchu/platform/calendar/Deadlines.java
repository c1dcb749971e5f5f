package vn.danchu.platform.calendar;

import java.time.LocalDate;
import vn.danchu.contracts.rule.Period;
import vn.danchu.platform.rule.DomainRule;

/**
 * Counts the periods of the law.
 *
 * <table>
 *   <caption>How each period is counted</caption>
 *   <tr><th></th><th>days</th><th>consecutive days</th><th>working days</th><th>months</th></tr>
 *   <tr><td>{@link #after}, {@link #atLeast}</td>
 *       <td>add; on a day off, the next working day</td><td>add</td><td>count working days only</td>
 *       <td>add; on a day off, the next working day</td></tr>
 *   <tr><td>{@link #before}</td>
 *       <td>subtract; on a day off, the working day before</td><td>subtract</td><td>count working days only, backwards</td>
 *       <td>subtract; on a day off, the working day before</td></tr>
 * </table>
 *
 * <p>The day of the event is never counted (Civil Code 91/2015 art. 147(2)) and the last day lasts until 24:00 (art.
 * 148(6)). A last day that is off moves to the next working day (art. 148(5)). For periods that run back from an event the
 * law says nothing about days off; we then ask for the act earlier, never later. A year without data is refused rather than
 * taken for one without holidays.
 */
@DomainRule
public final class Deadlines {

    /** ISO 8601 writes years with four digits; nothing later or earlier is a date that somebody meant. */
    private static final int LAST_YEAR = 9_999;

    private final WorkingCalendar calendar;

    public Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The last day on which something may be done that is due within a period after an event. */
    public Deadline after(LocalDate event, Period period) {
        return count(event, period, 1);
    }

    /** The last day on which something may be done that is due at least a period before an event. */
    public Deadline before(LocalDate event, Period period) {
        return count(event, period, -1);
    }

    /**
     * The earliest last day of something that must last at least a period from its publication: that many full days follow
     * the day of publication. Where the law asks for days and not for days without a break, it does not end on a day off, so
     * that nobody loses the last day because the office was closed.
     */
    public Deadline atLeast(LocalDate published, Period period) {
        return count(published, period, 1);
    }

    /** @param step 1 to count onwards, -1 to count back */
    private Deadline count(LocalDate event, Period period, int step) {
        if (Math.abs(event.getYear()) > LAST_YEAR) {
            return new Deadline.YearUnknown(event.getYear());
        }
        int amount = step * period.amount();
        return switch (period.unit()) {
            case DAYS -> workingDayFrom(event.plusDays(amount), step);
            case CONSECUTIVE_DAYS -> new Deadline.Due(event.plusDays(amount));
            case WORKING_DAYS -> workingDays(event, period.amount(), step);
            case MONTHS -> workingDayFrom(event.plusMonths(amount), step);
        };
    }

    /** The day itself, or the nearest working day in the direction of the step. */
    private Deadline workingDayFrom(LocalDate day, int step) {
        LocalDate candidate = day;
        while (calendar.knows(candidate.getYear())) {
            if (calendar.isWorking(candidate)) {
                return new Deadline.Due(candidate);
            }
            candidate = candidate.plusDays(step);
        }
        return new Deadline.YearUnknown(candidate.getYear());
    }

    private Deadline workingDays(LocalDate event, int amount, int step) {
        LocalDate day = event;
        for (int left = amount; left > 0; ) {
            day = day.plusDays(step);
            if (!calendar.knows(day.getYear())) {
                return new Deadline.YearUnknown(day.getYear());
            }
            if (calendar.isWorking(day)) {
                left--;
            }
        }
        return workingDayFrom(day, step);
    }
}
