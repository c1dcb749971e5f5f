package vn.danchu.contracts.consultation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * A comment as it stands after an event: no text, no name.
 *
 * @param id of the comment
 * @param consultationId it belongs to
 * @param unit that asks and must answer
 * @param authorUnit where its author lives or acts; absent where the token names none
 * @param authorKind in whose name it is made
 * @param channel by which it came
 * @param stance it takes
 * @param state it has reached
 * @param submittedAt when it was received
 * @param disposition what was done with it; absent before the answer
 * @param answeredAt when it was answered; absent before
 */
public record CommentFacts(
        UUID id,
        UUID consultationId,
        UnitRef unit,
        @Nullable UnitRef authorUnit,
        AuthorKind authorKind,
        ConsultationForm channel,
        Stance stance,
        CommentState state,
        Instant submittedAt,
        @Nullable Disposition disposition,
        @Nullable Instant answeredAt) {}
