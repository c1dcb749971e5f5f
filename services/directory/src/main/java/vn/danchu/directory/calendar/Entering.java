package vn.danchu.directory.calendar;

import static vn.danchu.directory.calendar.CalendarProblem.YEAR_EXISTS;
import static vn.danchu.directory.calendar.CalendarProblem.YEAR_NOT_FOUND;
import static vn.danchu.directory.calendar.CalendarProblem.YEAR_STAYS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.Turns;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.City;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Versions;

/** Takes the official days off of a year, and tells every service. */
@ApplicationScoped
class Entering {

    private static final Cursor CURSOR = Cursor.of("calendar-years", Cursor.Value.NUMBER);

    private final CalendarYears years;
    private final EntityManager entities;
    private final City city;
    private final Turns turns;
    private final Callers callers;
    private final Versions versions;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    Entering(
            CalendarYears years,
            EntityManager entities,
            City city,
            Turns turns,
            Callers callers,
            Versions versions,
            Outbox outbox,
            Identifiers identifiers,
            PlatformClock clock) {
        this.years = years;
        this.entities = entities;
        this.city = city;
        this.turns = turns;
        this.callers = callers;
        this.versions = versions;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Transactional
    Optional<CalendarYearView> find(UUID id) {
        return years.findByIdOptional(id).map(CalendarYear::view);
    }

    @Transactional
    Outcome<Page<CalendarYearView>> list(PageRequest request) {
        @Nullable String cursor = request.cursor();
        if (cursor == null) {
            return new Outcome.Done<>(page(0, request));
        }
        return switch (CURSOR.read(cursor)) {
            case Cursor.Position position -> new Outcome.Done<>(page(position.number(0), request));
            case Cursor.Unreadable unreadable -> new Outcome.Refused<>(unreadable.refusal());
        };
    }

    Outcome<CalendarYearView> enter(EnterYear request) {
        turns.take("calendar-year");
        Optional<Refusal> refusal =
                outside().or(() -> YearRules.refusal(request.facts())).or(() -> taken(request.year()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        CalendarYear year = new CalendarYear(identifiers.next(), request, callers.current(), clock.now());
        years.persistAndFlush(year);
        return told(year);
    }

    Outcome<CalendarYearView> correct(UUID id, EnterYear request) {
        Optional<CalendarYear> held = years.hold(id);
        if (held.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(YEAR_NOT_FOUND));
        }
        CalendarYear year = held.get();
        Optional<Refusal> refusal = outside()
                .or(() -> versions.stale(year.id(), year.version()))
                .or(() -> sameYear(year, request))
                .or(() -> YearRules.refusal(request.facts()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        year.correct(request, callers.current(), clock.now());
        entities.flush();
        return told(year);
    }

    private Outcome<CalendarYearView> told(CalendarYear year) {
        outbox.append(year.event(), year.eventVersion());
        return new Outcome.Done<>(year.view());
    }

    private Optional<Refusal> taken(int year) {
        return years.has(year) ? Optional.of(Refusal.of(YEAR_EXISTS).at("year")) : Optional.empty();
    }

    private static Optional<Refusal> sameYear(CalendarYear year, EnterYear request) {
        return year.year() == request.year()
                ? Optional.empty()
                : Optional.of(Refusal.of(YEAR_STAYS).at("year"));
    }

    /** Days off hold for the whole city. */
    private Optional<Refusal> outside() {
        return city.ofTheCaller().isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(PlatformProblem.OUTSIDE_UNIT));
    }

    private Page<CalendarYearView> page(long after, PageRequest request) {
        return Page.of(years.after(after, request.rowsToRead()), request, row -> CURSOR.after((long) row.year()))
                .map(CalendarYear::view);
    }
}
