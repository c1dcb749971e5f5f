package vn.danchu.platform.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * A unit and the time for which its code names it.
 *
 * @param unit that is named
 * @param validUntil first day on which the code names it no longer; absent while no end is known
 * @param successor the unit that takes its place from that day; absent while no end is known
 */
record UnitSpan(
        Unit unit, @Nullable LocalDate validUntil, @Nullable UnitRef successor) {

    boolean holdsOn(LocalDate day) {
        return hasBegunOn(day) && (validUntil == null || day.isBefore(validUntil));
    }

    boolean hasBegunOn(LocalDate day) {
        return !day.isBefore(unit.ref().validFrom());
    }
}
