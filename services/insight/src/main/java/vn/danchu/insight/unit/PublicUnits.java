package vn.danchu.insight.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.unit.Unit;

/**
 * A unit and all that are or once were below it: figures keep the unit they were counted for.
 *
 * @param unit that was asked for
 * @param units it and those below, by code and age
 */
record PublicUnits(UnitRef unit, List<Named> units) {

    /**
     * A unit by its name.
     *
     * @param ref its identity, which figures carry
     * @param parent the unit above; absent for a province
     * @param type in Vietnamese: Thành phố, Tỉnh, Phường, Xã, Đặc khu
     * @param name without the type
     * @param fullName with it
     * @param current whether its code names it today
     * @param heir the unit that has taken its place by a merger; absent while it holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NamedUnit")
    record Named(
            UnitRef ref,
            @Nullable UnitRef parent,
            String type,
            String name,
            String fullName,
            boolean current,
            @Nullable UnitRef heir) {

        static Named of(Unit unit, boolean current, UnitRef heir) {
            return new Named(
                    unit.ref(),
                    unit.parent(),
                    unit.type(),
                    unit.name(),
                    unit.fullName(),
                    current,
                    heir.equals(unit.ref()) ? null : heir);
        }
    }
}
