package vn.danchu.platform.calendar;

import java.time.LocalDate;

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
    record YearUnknown(int year) implements Deadline {}
}
