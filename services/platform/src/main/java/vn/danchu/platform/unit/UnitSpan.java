package vn.danchu.platform.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit and the time for which its code names it.
 *
 * @param unit that is named
 * @param validUntil first day on which the code names it no longer; absent while no end is known
 */
record UnitSpan(Unit unit, @Nullable LocalDate validUntil) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(unit.ref().validFrom()) && (validUntil == null || day.isBefore(validUntil));
    }
}
