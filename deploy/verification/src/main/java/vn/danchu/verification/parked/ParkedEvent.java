package vn.danchu.verification.parked;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event that was set aside, without its content.
 *
 * @param id of the event
 * @param type of the event; empty where the record could not be read
 * @param topic it came on
 * @param partition of the topic
 * @param offset in the partition
 * @param aggregate it is about; empty where it could not be read
 * @param correlation id under which the log tells what caused it; empty where it has none
 * @param reason of the failure, by name
 * @param behind the parked event it waits for; empty for the first of its aggregate
 * @param waiting how many wait behind it
 * @param parkedAt when
 */
record ParkedEvent(
        UUID id,
        Optional<String> type,
        String topic,
        int partition,
        long offset,
        Optional<UUID> aggregate,
        Optional<String> correlation,
        String reason,
        Optional<UUID> behind,
        long waiting,
        Instant parkedAt) {}
