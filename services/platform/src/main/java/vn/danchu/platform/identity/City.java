package vn.danchu.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;

/** What is decided for all of the province or city whose services run here is decided by those who act for all of it. */
@ApplicationScoped
public class City {

    private final String code;
    private final Callers callers;
    private final Units units;

    City(@ConfigProperty(name = "danchu.city") String code, Callers callers, Units units) {
        this.code = code;
        this.callers = callers;
        this.units = units;
    }

    /** The city, if the caller acts for it; empty where they act for less, or for another. */
    public Optional<UnitRef> ofTheCaller() {
        return Optional.ofNullable(callers.current().unit())
                .flatMap(units::find)
                .map(Unit::ref)
                .filter(unit -> unit.code().equals(code));
    }

    /** The city as it is today. */
    public Unit today() {
        return units.find(code)
                .orElseThrow(() -> new IllegalStateException("No unit has the code of danchu.city today."));
    }
}
