package vn.danchu.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * That somebody changed something. It holds no name and no words: who a subject is, the identity provider knows.
 *
 * @param occurredAt by the platform's clock
 * @param operation in kebab case, such as {@code approve-plan}
 * @param actor opaque subject of the token, or the name of a clock
 * @param roles of the actor, sorted
 * @param client through which they acted; absent for a clock
 * @param organisation for which they acted; absent for citizens
 * @param unit they belong to; absent where the token names none of today
 * @param about identifiers of what was changed
 * @param versionBefore of it; absent where it is new
 * @param versionAfter of it; absent where it has none
 * @param correlationId of the request
 */
public record AuditEntry(
        Instant occurredAt,
        String operation,
        String actor,
        List<String> roles,
        @Nullable String client,
        @Nullable String organisation,
        @Nullable UnitRef unit,
        String about,
        @Nullable Long versionBefore,
        @Nullable Long versionAfter,
        @Nullable UUID correlationId) {

    public AuditEntry {
        roles = List.copyOf(roles);
    }
}
