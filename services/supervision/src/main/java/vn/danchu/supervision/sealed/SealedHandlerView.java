package vn.danchu.supervision.sealed;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * Who was named to handle denunciations in a unit.
 *
 * @param id of the naming
 * @param unit in which
 * @param handler opaque subject of the person
 * @param namedOn Vietnam day
 * @param endedOn Vietnam day from which they open nothing; absent while they do
 * @param version raised by each change
 */
@Schema(name = "DenunciationHandler")
public record SealedHandlerView(
        UUID id,
        UnitRef unit,
        UUID handler,
        LocalDate namedOn,
        @Nullable LocalDate endedOn,
        long version) {}
