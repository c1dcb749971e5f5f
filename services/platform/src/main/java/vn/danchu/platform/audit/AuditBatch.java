package vn.danchu.platform.audit;

import java.time.Instant;
import java.util.List;

/**
 * A sealed batch of the chain. Digests are written in hexadecimal, so that two batches are equal when they say the same.
 *
 * @param number from 1, without a gap
 * @param throughTransaction and {@code throughId}: the last entry it covers, in their order
 * @param entries it covers
 * @param sealedAt when
 * @param previous hash of the batch before; zeros for the first
 * @param hash over all of the above
 */
record AuditBatch(
        long number,
        long throughTransaction,
        long throughId,
        List<Sealed> entries,
        Instant sealedAt,
        String previous,
        String hash) {

    /** What the first batch has before it. */
    static final String NOTHING = "0".repeat(2 * AuditDigest.LENGTH);

    AuditBatch {
        entries = List.copyOf(entries);
    }

    /** Seals entries, of which there is at least one, behind a batch that stands at {@code number - 1}. */
    static AuditBatch seal(long number, String previous, List<Settled> entries, Instant now) {
        Settled last = entries.getLast();
        AuditBatch unsealed = new AuditBatch(
                number,
                last.transaction(),
                last.id(),
                entries.stream()
                        .map(entry -> new Sealed(entry.id(), entry.digest()))
                        .toList(),
                now,
                previous,
                NOTHING);
        return unsealed.withHash(unsealed.computedHash());
    }

    /** What {@link #hash} must be. */
    String computedHash() {
        return AuditDigest.hex(AuditDigest.of(this));
    }

    private AuditBatch withHash(String sealed) {
        return new AuditBatch(number, throughTransaction, throughId, entries, sealedAt, previous, sealed);
    }

    /**
     * An entry before which nothing can appear any more, as who seals it sees it.
     *
     * @param transaction that wrote it
     * @param digest of all its fields
     */
    record Settled(long id, long transaction, String digest) {}

    /**
     * What the chain remembers of an entry.
     *
     * @param digest of all its fields
     */
    record Sealed(long id, String digest) {}
}
