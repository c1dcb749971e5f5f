package vn.danchu.directory.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a public office, as everybody may read it.
 *
 * @param fullName of the person
 * @param officeId they hold
 * @param title of the office
 * @param rank of the office
 * @param field they answer for; absent where it is everything
 * @param area they answer for; absent where it is everywhere
 * @param organisationId of the office
 * @param organisationName of the office
 * @param from first day on which they hold it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficialView(
        String fullName,
        UUID officeId,
        String title,
        Rank rank,
        @Nullable String field,
        @Nullable String area,
        UUID organisationId,
        String organisationName,
        LocalDate from) {}
