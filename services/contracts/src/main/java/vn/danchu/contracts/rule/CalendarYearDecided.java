package vn.danchu.contracts.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventType;

/**
 * The official days off of a year are known: the decision of the Prime Minister (lịch nghỉ lễ, tết). A later event about the
 * same year takes the place of the earlier one.
 *
 * @param id of the year
 * @param year they are of
 * @param document number of the decision, for example {@code 1234/QĐ-TTg}
 * @param daysOff on which offices are closed, weekends besides
 * @param daysWorked weekend days that are worked in exchange for a day off
 */
@EventType(value = "vn.danchu.directory.calendar-year-decided.v1", topic = "directory.calendar.v1")
public record CalendarYearDecided(UUID id, int year, String document, Set<LocalDate> daysOff, Set<LocalDate> daysWorked)
        implements Event {

    public CalendarYearDecided {
        daysOff = Collections.unmodifiableSet(new TreeSet<>(daysOff));
        daysWorked = Collections.unmodifiableSet(new TreeSet<>(daysWorked));
    }

    @Override
    public UUID subject() {
        return id;
    }
}
