package vn.danchu.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares an audit trail with its chain, batch by batch: each with the one before it, then its entries with what it
 * remembers of them. Entries behind the last batch are not yet sealed and only counted.
 */
public final class AuditVerification {

    private final @Nullable Checkpoint seenBefore;
    private final List<AuditFinding> findings = new ArrayList<>();
    private @Nullable AuditBatch last;
    private boolean seenAgain;
    private long batches;
    private long verified;

    private AuditVerification(@Nullable Checkpoint seenBefore) {
        this.seenBefore = seenBefore;
    }

    /**
     * Verifies the trail behind a connection, in whose transaction it must not move: repeatable read.
     *
     * @param seenBefore end of the chain as an earlier verification saw it; absent for the first
     */
    public static AuditReport of(Connection connection, @Nullable Checkpoint seenBefore) throws SQLException {
        AuditVerification verification = new AuditVerification(seenBefore);
        try (StoredEntries entries = AuditChain.entries(connection)) {
            AuditChain.forEachBatch(connection, batch -> verification.verify(batch, entries.within(batch)));
            return verification.report(entries.countTheRest());
        }
    }

    private void verify(AuditBatch batch, List<StoredEntry> present) {
        followsTheOneBefore(batch);
        isTheOneSeenBefore(batch);
        Map<Long, String> remembered = new TreeMap<>();
        batch.entries().forEach(entry -> remembered.put(entry.id(), entry.digest()));
        for (StoredEntry entry : present) {
            @Nullable String digest = remembered.remove(entry.id());
            if (digest == null) {
                findings.add(new AuditFinding.Inserted(entry.id(), batch.number()));
            } else if (digest.equals(AuditDigest.hex(AuditDigest.of(entry)))) {
                verified++;
            } else {
                findings.add(new AuditFinding.Altered(entry.id(), batch.number()));
            }
        }
        remembered.keySet().forEach(gone -> findings.add(new AuditFinding.Deleted(gone, batch.number())));
        batches++;
        last = batch;
    }

    private void followsTheOneBefore(AuditBatch batch) {
        long expected = last == null ? 1 : last.number() + 1;
        String previous = last == null ? AuditBatch.NOTHING : last.hash();
        if (batch.number() != expected) {
            findings.add(new AuditFinding.Gap(batch.number()));
        } else if (!batch.previous().equals(previous) || !batch.hash().equals(batch.computedHash())) {
            findings.add(new AuditFinding.Broken(batch.number()));
        }
    }

    private void isTheOneSeenBefore(AuditBatch batch) {
        if (seenBefore == null || seenBefore.batch() != batch.number()) {
            return;
        }
        seenAgain = true;
        if (!seenBefore.hash().equals(batch.hash())) {
            findings.add(new AuditFinding.Rewritten(batch.number()));
        }
    }

    private AuditReport report(long unsealed) {
        if (seenBefore != null && !seenAgain) {
            findings.add(new AuditFinding.Truncated(seenBefore.batch()));
        }
        return new AuditReport(
                batches,
                verified,
                unsealed,
                findings,
                Optional.ofNullable(last).map(batch -> new Checkpoint(batch.number(), batch.hash())));
    }
}
