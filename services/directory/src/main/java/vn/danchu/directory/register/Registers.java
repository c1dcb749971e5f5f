package vn.danchu.directory.register;

import static vn.danchu.directory.DirectoryProblem.DATE_IN_THE_FUTURE;
import static vn.danchu.directory.DirectoryProblem.FIGURE_EXISTS;
import static vn.danchu.directory.DirectoryProblem.FIGURE_NOT_FOUND;
import static vn.danchu.directory.DirectoryProblem.UNIT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.RegisterKind;
import vn.danchu.directory.unit.Establishing;
import vn.danchu.directory.unit.UnitLookup;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Versions;

/** Records the figures of registers, corrects them, and finds the one that a day is measured by. */
@ApplicationScoped
class Registers {

    private static final Cursor CURSOR = Cursor.of("register-figures", Cursor.Value.DATE);

    private final RegisterFigures figures;
    private final UnitLookup units;
    private final Establishing establishing;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Callers callers;
    private final Scope scope;
    private final Versions versions;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    Registers(
            RegisterFigures figures,
            UnitLookup units,
            Establishing establishing,
            EntityManager entities,
            Outbox outbox,
            Callers callers,
            Scope scope,
            Versions versions,
            Identifiers identifiers,
            PlatformClock clock) {
        this.figures = figures;
        this.units = units;
        this.establishing = establishing;
        this.entities = entities;
        this.outbox = outbox;
        this.callers = callers;
        this.scope = scope;
        this.versions = versions;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** A unit's official records what its register said on a day. */
    Outcome<RegisterFigure> record(RecordFigure request) {
        LocalDate today = clock.today();
        if (request.asOf().isAfter(today)) {
            return new Outcome.Refused<>(Refusal.of(DATE_IN_THE_FUTURE, today).at("asOf"));
        }
        return switch (establishing.in(request.unit(), request.asOf())) {
            case Outcome.Done<UnitRef>(UnitRef unit) -> record(request, unit);
            case Outcome.Refused<UnitRef>(Refusal refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private Outcome<RegisterFigure> record(RecordFigure request, UnitRef unit) {
        if (figures.exists(unit, request.kind(), request.asOf())) {
            return new Outcome.Refused<>(Refusal.of(FIGURE_EXISTS).at("asOf"));
        }
        RegisterFigure figure = new RegisterFigure(identifiers.next(), unit, request, callers.current(), clock.now());
        figures.persistAndFlush(figure);
        outbox.append(figure.event(), figure.eventVersion());
        return new Outcome.Done<>(figure);
    }

    /** A figure was wrong; what it said is kept with the reason. */
    Outcome<RegisterFigure> correct(UUID id, CorrectFigure request) {
        @Nullable RegisterFigure figure = figures.findById(id);
        if (figure == null) {
            return new Outcome.Refused<>(Refusal.of(FIGURE_NOT_FOUND));
        }
        Optional<Refusal> refusal = scope.actFor(figure.unit()).or(() -> versions.stale(figure.id(), figure.version()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        entities.persist(figure.correct(request, callers.current().subject(), clock.now()));
        entities.flush();
        outbox.append(figure.event(), figure.eventVersion());
        return new Outcome.Done<>(figure);
    }

    @Transactional
    Optional<RegisterFigure> find(UUID id) {
        return figures.findByIdOptional(id);
    }

    /** One page of a unit's figures of a kind, newest day first. */
    @Transactional
    Outcome<Page<FigureView>> list(String code, LocalDate on, RegisterKind kind, PageRequest request) {
        Optional<UnitRef> unit = units.on(code, on);
        if (unit.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND).at("unit"));
        }
        @Nullable String cursor = request.cursor();
        if (cursor == null) {
            return new Outcome.Done<>(page(unit.get(), kind, null, request));
        }
        return switch (CURSOR.read(cursor)) {
            case Cursor.Position position -> new Outcome.Done<>(page(unit.get(), kind, position.date(0), request));
            case Cursor.Unreadable unreadable -> new Outcome.Refused<>(unreadable.refusal());
        };
    }

    /** What a unit's figures are measured by on a day; kinds of which nothing is recorded are left out. */
    @Transactional
    Outcome<List<Denominator>> denominators(String code, LocalDate on) {
        return units.on(code, on)
                .<Outcome<List<Denominator>>>map(unit -> new Outcome.Done<>(Arrays.stream(RegisterKind.values())
                        .map(kind -> denominator(unit, kind, on))
                        .flatMap(Optional::stream)
                        .toList()))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND)));
    }

    private Optional<Denominator> denominator(UnitRef unit, RegisterKind kind, LocalDate on) {
        return figures(unit, kind, on).map(found -> Denominator.of(kind, found));
    }

    /** The unit's own newest figure; else those of all its predecessors, and none where one of them has none. */
    private Optional<List<RegisterFigure>> figures(UnitRef unit, RegisterKind kind, LocalDate on) {
        Optional<RegisterFigure> own = figures.newest(unit, kind, on);
        if (own.isPresent()) {
            return own.map(List::of);
        }
        List<UnitRef> predecessors = units.mergedInto(unit);
        List<RegisterFigure> all = new ArrayList<>();
        for (UnitRef predecessor : predecessors) {
            Optional<List<RegisterFigure>> found = figures(predecessor, kind, on);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(found.get());
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private Page<FigureView> page(UnitRef unit, RegisterKind kind, @Nullable LocalDate before, PageRequest request) {
        return Page.of(figures.page(unit, kind, before, request.rowsToRead()), request, row -> CURSOR.after(row.asOf()))
                .map(RegisterFigure::view);
    }
}
