package vn.danchu.contracts.consultation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * A social-criticism statement as it stands after an event: no text.
 *
 * @param id of the statement
 * @param consultationId whose draft it criticises
 * @param unit that must answer
 * @param state it has reached
 * @param issuedAt when it was received
 * @param answeredAt when it was answered in writing; absent before
 */
public record CriticismFacts(
        UUID id,
        UUID consultationId,
        UnitRef unit,
        CriticismState state,
        Instant issuedAt,
        @Nullable Instant answeredAt) {}
