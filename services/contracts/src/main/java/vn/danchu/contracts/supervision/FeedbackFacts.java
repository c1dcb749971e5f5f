package vn.danchu.contracts.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * Feedback (phản ánh, kiến nghị) as it stands after an event: no words, no place, nobody's name.
 *
 * @param id of the feedback
 * @param unit that has received it and must answer
 * @param kind of what is brought
 * @param matter it is about
 * @param field code of the field of work it belongs to
 * @param channel by which it came
 * @param reporterKind in whose name it is given
 * @param state it has reached
 * @param receivedAt when it was received
 * @param acceptedAt when it was taken up; absent before
 * @param answeredAt when its author had the approved answer, the newest if there were two; absent before
 * @param rating what its author thinks of the answer, from 1 to 5; absent where they have not said
 * @param reopened whether its author did not accept the first answer
 * @param predecessor the feedback in whose place it came when another unit passed it on; absent where none did
 */
public record FeedbackFacts(
        UUID id,
        UnitRef unit,
        FeedbackKind kind,
        FeedbackMatter matter,
        String field,
        FeedbackChannel channel,
        ReporterKind reporterKind,
        FeedbackState state,
        Instant receivedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant answeredAt,
        @Nullable Integer rating,
        boolean reopened,
        @Nullable UUID predecessor) {}
