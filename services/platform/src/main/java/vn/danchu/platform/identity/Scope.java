package vn.danchu.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.unit.Units;

/**
 * On whose behalf a caller may act. The roles of an endpoint say who may do a thing; this says for whom, and it is the
 * only place that does.
 */
@ApplicationScoped
public class Scope {
    private final Callers callers;
    private final Units units;

    Scope(Callers callers, Units units) {
        this.callers = callers;
        this.units = units;
    }

    /** Empty if the caller may act for the unit: a role lets them, and it is their own or lies below. Else why not. */
    public Optional<Refusal> actFor(UnitRef unit) {
        Caller caller = callers.current();
        UnitRef own = caller.unit();
        if (own == null) {
            return Optional.of(Refusal.of(PlatformProblem.UNIT_UNKNOWN));
        }
        return Refusal.of(PlatformProblem.OUTSIDE_UNIT).when(!caller.actsForUnit() || !units.covers(own, unit));
    }

    /**
     * Empty if the caller belongs to the unit, or to what has taken its place: their own unit is it, or lies below. So a
     * citizen of a ward takes part in what the city asks all its people. Else why not.
     */
    public Optional<Refusal> belongTo(UnitRef unit) {
        UnitRef own = callers.current().unit();
        if (own == null) {
            return Optional.of(Refusal.of(PlatformProblem.UNIT_UNKNOWN));
        }
        return Refusal.of(PlatformProblem.OUTSIDE_UNIT).when(!units.belongs(own, unit));
    }

    /** Empty if the caller acts for that organisation. Else why not. */
    public Optional<Refusal> actForOrganisation(String organisation) {
        return Refusal.of(PlatformProblem.OUTSIDE_ORGANISATION)
                .when(!organisation.equals(callers.current().organisation()));
    }

    /** The same as {@link #actFor}, for a condition. */
    public boolean mayActFor(UnitRef unit) {
        return actFor(unit).isEmpty();
    }
}
