package vn.danchu.directory.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.CommunityKind;

/**
 * A residential community as everybody may read it.
 *
 * @param id of it
 * @param unit it belongs to
 * @param kind of it
 * @param decision of the People's Council that set it up
 * @param name it is known by
 * @param validFrom its first day
 * @param validUntil first day on which it is no more; absent while no end is decided
 * @param ending why it came to an end; absent while it has not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommunityView(
        UUID id,
        UnitRef unit,
        CommunityKind kind,
        String decision,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String ending) {}
