package vn.danchu.supervision.open311;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a program's key. The key itself nobody can read again.
 *
 * @param id of the key
 * @param client name of the program
 * @param purpose for which it was issued
 * @param consentPurpose of the notice that the program shows
 * @param consentVersion of the notice that the program shows
 * @param validFrom first Vietnam day on which it opens something
 * @param validUntil first Vietnam day on which it opens nothing any more; absent where it has no end
 * @param revokedOn Vietnam day on which it was revoked; absent while it was not
 * @param version raised by each change
 */
@Schema(name = "ApiKey")
public record ApiKeyView(
        UUID id,
        String client,
        String purpose,
        String consentPurpose,
        String consentVersion,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate revokedOn,
        long version) {}
