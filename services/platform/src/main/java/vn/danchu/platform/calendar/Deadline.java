package vn.danchu.platform.calendar;

import java.time.LocalDate;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;

/** What counting a period gives. */
public sealed interface Deadline {

    /**
     * The day counted.
     *
     * @param on the last day, until 24:00 in Asia/Ho_Chi_Minh
     */
    record Due(LocalDate on) implements Deadline {}

    /**
     * The count touches a year whose days off nobody has entered, so that no day can be named.
     *
     * @param year to be entered
     */
    record YearUnknown(int year) implements Deadline {

        /** The same for a person. The year is told as text, or a locale would group its digits. */
        public Refusal refusal() {
            return Refusal.of(PlatformProblem.CALENDAR_YEAR_UNKNOWN, Integer.toString(year));
        }
    }
}
