package vn.danchu.directory.calendar;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.danchu.contracts.rule.CalendarYearDecided;
import vn.danchu.platform.identity.Caller;

/** The official days off of a year (lịch nghỉ lễ, tết), as they were entered last. */
@Entity
@Table(name = "calendar_year")
class CalendarYear {

    @Id
    private UUID id;

    @Column(name = "year", updatable = false)
    private int year;

    private String document;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "days_off")
    private List<LocalDate> daysOff;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "days_worked")
    private List<LocalDate> daysWorked;

    @Column(name = "entered_by")
    private String enteredBy;

    @Basic
    private String client;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Version
    private long version;

    protected CalendarYear() {}

    CalendarYear(UUID id, EnterYear request, Caller caller, Instant now) {
        this.id = id;
        this.year = request.year();
        correct(request, caller, now);
    }

    /** Takes other days, as another decision or the same one read again gives them. */
    final void correct(EnterYear request, Caller caller, Instant now) {
        document = request.document();
        daysOff = sorted(request.daysOff());
        daysWorked = sorted(request.daysWorked());
        enteredBy = caller.subject();
        client = caller.client();
        enteredAt = now;
    }

    private static List<LocalDate> sorted(Collection<LocalDate> days) {
        return days.stream().sorted().toList();
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    /** Raised by each correction, from 0; what {@code ETag} shows. */
    long version() {
        return version;
    }

    /** The version as events count it, from 1. */
    long eventVersion() {
        return version + 1;
    }

    CalendarYearDecided event() {
        return new CalendarYearDecided(id, year, document, Set.copyOf(daysOff), Set.copyOf(daysWorked));
    }

    CalendarYearView view() {
        return new CalendarYearView(
                id, year, document, new TreeSet<>(daysOff), new TreeSet<>(daysWorked), enteredAt, version);
    }
}
