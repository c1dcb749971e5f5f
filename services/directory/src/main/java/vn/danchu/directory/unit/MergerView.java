package vn.danchu.directory.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;

/**
 * A merger as everybody may read it.
 *
 * @param id of the merger
 * @param documentNumber of the decision
 * @param issuedOn date of the decision
 * @param effectiveOn first day of the new unit
 * @param merged units that ended, in the order of their names
 * @param unit that took their place
 * @param recordedAt when it was entered here
 */
public record MergerView(
        UUID id,
        String documentNumber,
        LocalDate issuedOn,
        LocalDate effectiveOn,
        List<UnitRef> merged,
        UnitRef unit,
        Instant recordedAt) {

    public MergerView {
        merged = List.copyOf(merged);
    }
}
