package vn.danchu.consultation.response;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.Disposition;

/**
 * An answer as everybody may read it.
 *
 * @param id of the answer
 * @param consultationId it belongs to
 * @param disposition what was done with the comments
 * @param reason for it; absent where none was needed
 * @param comments it answers
 * @param answeredAt when it was given
 */
public record ResponseView(
        UUID id,
        UUID consultationId,
        Disposition disposition,
        @Nullable String reason,
        int comments,
        Instant answeredAt) {}
