package vn.danchu.directory.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * What the rules of a merger ask about a unit.
 *
 * @param ref its identity
 * @param validUntil first day on which its code names it no longer; absent while no end is decided
 * @param parent the unit above; absent for a province
 * @param commune whether it is of the lower of the two tiers
 * @param fullName its name with the type
 */
record UnitSpan(
        UnitRef ref,
        @Nullable LocalDate validUntil,
        @Nullable UnitRef parent,
        boolean commune,
        String fullName) {

    boolean hasBegunBefore(LocalDate day) {
        return ref.validFrom().isBefore(day);
    }
}
