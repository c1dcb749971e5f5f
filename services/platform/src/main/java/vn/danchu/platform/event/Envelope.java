package vn.danchu.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an event on the wire: CloudEvents 1.0 in binary mode.
 *
 * @param id of the event: the same however often it is delivered
 * @param type on the wire, for example {@code vn.danchu.consultation.comment-submitted.v1}
 * @param source that told it, with its cell, for example {@code /hcm/consultation}
 * @param subject aggregate it tells of; also the record's key
 * @param aggregateVersion version of the aggregate after the event; contiguous within an aggregate
 * @param time when it happened
 * @param correlationId of the request, or of the turn of a task, that began it all, the same in log, header and event; absent where
 *     nobody gave it one
 * @param causationId of the event that caused this one; absent where a request did
 * @param traceparent step of a trace that what follows continues (W3C Trace Context); absent where nobody traces
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        UUID subject,
        long aggregateVersion,
        Instant time,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    /** The same around the same event, for whoever continues another step of its trace. */
    Envelope continuing(@Nullable String step) {
        return new Envelope(id, type, source, subject, aggregateVersion, time, correlationId, causationId, step);
    }
}
