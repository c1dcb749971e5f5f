package vn.danchu.platform.audit;

import java.util.List;
import java.util.Optional;

/**
 * What a verification saw.
 *
 * @param verified entries that are what they were
 * @param unsealed entries behind the chain's end
 * @param findings all that is wrong; empty for a sound trail
 * @param end of the chain; empty before the first batch
 */
public record AuditReport(
        long batches, long verified, long unsealed, List<AuditFinding> findings, Optional<Checkpoint> end) {

    public AuditReport {
        findings = List.copyOf(findings);
    }
}
