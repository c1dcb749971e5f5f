package vn.danchu.directory.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The official days off of a year.
 *
 * @param id under which it is corrected
 * @param year they are of
 * @param document number of the Prime Minister's decision
 * @param daysOff on which offices are closed
 * @param daysWorked weekend days that are worked in exchange
 * @param enteredAt when they were entered or corrected last
 * @param version raised by each change, from 0; {@code ETag} names it for {@code If-Match}
 */
public record CalendarYearView(
        UUID id,
        int year,
        String document,
        SortedSet<LocalDate> daysOff,
        SortedSet<LocalDate> daysWorked,
        Instant enteredAt,
        long version) {

    public CalendarYearView {
        daysOff = Collections.unmodifiableSortedSet(new TreeSet<>(daysOff));
        daysWorked = Collections.unmodifiableSortedSet(new TreeSet<>(daysWorked));
    }
}
