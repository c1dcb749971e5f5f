package vn.danchu.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;

/** What is decided for a whole province or city is decided by those who act for all of it. */
@ApplicationScoped
public class City {

    private final Callers callers;
    private final Units units;

    City(Callers callers, Units units) {
        this.callers = callers;
        this.units = units;
    }

    /** The province for which the caller acts; empty where they act for less, or for none. */
    public Optional<UnitRef> ofTheCaller() {
        return Optional.ofNullable(callers.current().unit())
                .flatMap(units::find)
                .filter(unit -> unit.parent() == null)
                .map(Unit::ref);
    }
}
