package vn.danchu.directory.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office as everybody may read it: not who holds it.
 *
 * @param id of the office
 * @param organisationId it belongs to
 * @param title of it
 * @param rank of it
 * @param field its holder answers for; absent where it is everything
 * @param area its holder answers for; absent where it is everywhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficeView(
        UUID id,
        UUID organisationId,
        String title,
        Rank rank,
        @Nullable String field,
        @Nullable String area) {}
