package vn.danchu.contracts.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * A residential community as it stands after an event. Who heads it is not told.
 *
 * @param id of it
 * @param unit it belongs to
 * @param kind of it
 * @param name it is known by
 * @param validFrom its first day
 * @param validUntil first day on which it is no more; absent while no end is decided
 */
public record CommunityFacts(
        UUID id,
        UnitRef unit,
        CommunityKind kind,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
