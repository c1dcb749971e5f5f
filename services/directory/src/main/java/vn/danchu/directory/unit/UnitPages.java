package vn.danchu.directory.unit;

import static vn.danchu.directory.DirectoryProblem.UNIT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;

/** Units and mergers as they are read. */
@ApplicationScoped
class UnitPages {

    private static final Cursor CURSOR = Cursor.of("units", Cursor.Value.TEXT, Cursor.Value.TEXT);

    private static final Comparator<AdministrativeUnit> NEWEST_FIRST = Comparator.comparing(
                    (AdministrativeUnit unit) -> unit.ref().validFrom())
            .reversed()
            .thenComparing(unit -> unit.ref().code());

    private final AdministrativeUnits units;
    private final Mergers mergers;
    private final Units searched;
    private final PlatformClock clock;

    UnitPages(AdministrativeUnits units, Mergers mergers, Units searched, PlatformClock clock) {
        this.units = units;
        this.mergers = mergers;
        this.searched = searched;
        this.clock = clock;
    }

    /**
     * The unit of a code: on a day, or, where no day is asked for, the one to which the code leads today, so that a link to a
     * merged unit leads to the one that took its place.
     */
    @Transactional
    Optional<AdministrativeUnit> find(String code, @Nullable LocalDate on) {
        return on == null ? today(code) : units.on(code, on);
    }

    /** Units of a day by name, best match first. What was established a moment ago may be missing for a second. */
    @Transactional
    List<UnitView> search(String name, LocalDate on, int limit) {
        return searched.search(name, on, limit).stream()
                .map(Unit::ref)
                .map(units::find)
                .flatMap(Optional::stream)
                .map(AdministrativeUnit::view)
                .toList();
    }

    /** One page of the provinces of a day. */
    @Transactional
    Outcome<Page<UnitView>> provinces(LocalDate on, PageRequest page) {
        return below(null, on, page);
    }

    /** One page of the units below one on a day. */
    @Transactional
    Outcome<Page<UnitView>> children(String code, LocalDate on, PageRequest page) {
        Optional<AdministrativeUnit> parent = units.on(code, on);
        return parent.isEmpty()
                ? new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND))
                : below(parent.get().ref(), on, page);
    }

    /** The units above one, nearest first. */
    @Transactional
    Outcome<List<UnitView>> ancestors(String code, LocalDate on) {
        Optional<AdministrativeUnit> unit = units.on(code, on);
        if (unit.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND));
        }
        List<UnitView> ancestors = new ArrayList<>();
        Optional<AdministrativeUnit> above = unit.get().parent().flatMap(units::find);
        while (above.isPresent()) {
            ancestors.add(above.get().view());
            above = above.get().parent().flatMap(units::find);
        }
        return new Outcome.Done<>(ancestors);
    }

    /** What the unit of a code on a day came from, and what became of it. */
    @Transactional
    Outcome<UnitHistory> history(String code, LocalDate on) {
        return units.on(code, on)
                .<Outcome<UnitHistory>>map(unit -> new Outcome.Done<>(new UnitHistory(
                        unit.view(),
                        predecessors(unit).stream()
                                .sorted(NEWEST_FIRST)
                                .map(AdministrativeUnit::view)
                                .toList(),
                        successors(unit).stream().map(AdministrativeUnit::view).toList())))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND)));
    }

    /** One merger. */
    @Transactional
    Optional<MergerView> merger(UUID id) {
        return mergers.findByIdOptional(id)
                .map(merger -> merger.view(units.mergedInto(merger.unit()).stream()
                        .map(AdministrativeUnit::ref)
                        .toList()));
    }

    private Optional<AdministrativeUnit> today(String code) {
        LocalDate today = clock.today();
        Optional<AdministrativeUnit> unit = units.bearing(code).stream()
                .filter(bearer -> !bearer.ref().validFrom().isAfter(today))
                .reduce((older, newer) -> newer);
        while (unit.isPresent() && !unit.get().holdsOn(today)) {
            unit = unit.get().successor().flatMap(units::find);
        }
        return unit;
    }

    private Outcome<Page<UnitView>> below(@Nullable UnitRef parent, LocalDate on, PageRequest request) {
        @Nullable String cursor = request.cursor();
        if (cursor == null) {
            return new Outcome.Done<>(page(parent, on, "", "", request));
        }
        return switch (CURSOR.read(cursor)) {
            case Cursor.Position position ->
                new Outcome.Done<>(page(parent, on, position.text(0), position.text(1), request));
            case Cursor.Unreadable unreadable -> new Outcome.Refused<>(unreadable.refusal());
        };
    }

    private Page<UnitView> page(
            @Nullable UnitRef parent, LocalDate on, String afterName, String afterCode, PageRequest request) {
        return Page.of(
                        units.below(parent, on, afterName, afterCode, request.rowsToRead()),
                        request,
                        row -> CURSOR.after(row.name(), row.ref().code()))
                .map(AdministrativeUnit::view);
    }

    /** A unit has one successor and each of its predecessors another beginning, so that this ends. */
    private List<AdministrativeUnit> predecessors(AdministrativeUnit unit) {
        List<AdministrativeUnit> found = new ArrayList<>();
        Deque<AdministrativeUnit> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            List<AdministrativeUnit> merged = units.mergedInto(open.pop().ref());
            found.addAll(merged);
            open.addAll(merged);
        }
        return found;
    }

    private List<AdministrativeUnit> successors(AdministrativeUnit unit) {
        List<AdministrativeUnit> found = new ArrayList<>();
        Optional<AdministrativeUnit> next = unit.successor().flatMap(units::find);
        while (next.isPresent()) {
            found.add(next.get());
            next = next.get().successor().flatMap(units::find);
        }
        return found;
    }
}
