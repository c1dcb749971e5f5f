package vn.danchu.directory.unit;

import static vn.danchu.directory.DirectoryProblem.UNIT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import vn.danchu.contracts.UnitRef;
import vn.danchu.directory.EndRequest;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Versions;

/** Begins and ends what belongs to a unit, for those who act for it. */
@ApplicationScoped
public class Establishing {

    private final UnitLookup units;
    private final EntityManager entities;
    private final Scope scope;
    private final Versions versions;
    private final PlatformClock clock;

    Establishing(UnitLookup units, EntityManager entities, Scope scope, Versions versions, PlatformClock clock) {
        this.units = units;
        this.entities = entities;
        this.scope = scope;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * The unit that a code names on a day, held until the end of the transaction, so that what is to be there once is recorded by
     * one at a time.
     */
    public Outcome<UnitRef> in(String code, LocalDate day) {
        Optional<UnitRef> unit = units.on(code, day);
        if (unit.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND).at("unit"));
        }
        Optional<Refusal> notTheirs = scope.actFor(unit.get());
        if (notTheirs.isPresent()) {
            return new Outcome.Refused<>(notTheirs.get().at("unit"));
        }
        units.hold(unit.get());
        return new Outcome.Done<>(unit.get());
    }

    /** Ends something; else why not. */
    public Optional<Refusal> end(Establishment<?> ending, EndRequest request) {
        Optional<Refusal> refusal = scope.actFor(ending.unit())
                .or(() -> versions.stale(ending.id(), ending.version()))
                .or(() -> ending.validity().notEnding(request.from(), clock.today()));
        if (refusal.isEmpty()) {
            ending.end(request);
            entities.flush();
        }
        return refusal;
    }
}
