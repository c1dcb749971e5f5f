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
 * @param correlationId of the request that began it all, the same in log, header and event; absent for what no request
 *     began
 * @param causationId of the event that caused this one; absent where a request did
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        UUID subject,
        long aggregateVersion,
        Instant time,
        @Nullable String correlationId,
        @Nullable String causationId) {}
