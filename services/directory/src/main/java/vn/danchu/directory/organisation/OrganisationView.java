package vn.danchu.directory.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.OrganisationKind;

/**
 * An organisation as everybody may read it.
 *
 * @param id of it
 * @param unit it belongs to
 * @param kind of it
 * @param code by which tokens name it
 * @param name it is known by
 * @param validFrom its first day
 * @param validUntil first day on which it is no more; absent while no end is decided
 * @param ending why it came to an end; absent while it has not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationView(
        UUID id,
        UnitRef unit,
        OrganisationKind kind,
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String ending) {}
