package vn.danchu.verification.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.audit.AuditFinding;
import vn.danchu.platform.audit.AuditReport;
import vn.danchu.platform.audit.AuditVerification;
import vn.danchu.platform.audit.Checkpoint;
import vn.danchu.verification.ServiceDatabases;

/**
 * Verifies the trail of one database after another and tells a person at a terminal. How far each was seen is kept in a file
 * beside, not in the database, so that a chain that was cut off or made anew in the meantime is found the next time.
 */
public final class Trails {

    private final ServiceDatabases databases;
    private final Path checkpoints;
    private final PrintStream out;

    /**
     * @param databases whose trails are verified
     * @param checkpoints directory of what was seen before
     */
    public Trails(ServiceDatabases databases, Path checkpoints, PrintStream out) {
        this.databases = databases;
        this.checkpoints = checkpoints;
        this.out = out;
    }

    /** Verifies the trails of all services; whether all are sound. */
    public boolean verify() throws SQLException, IOException {
        out.printf("%-16s %9s %9s %9s %9s%n", "trail", "batches", "verified", "unsealed", "findings");
        boolean sound = true;
        for (String service : databases.services()) {
            sound &= verify(service);
        }
        return sound;
    }

    private boolean verify(String service) throws SQLException, IOException {
        Path seen = checkpoints.resolve(service);
        AuditReport report = report(service, before(seen));
        out.printf(
                "%-16s %9d %9d %9d %9d%n",
                service,
                report.batches(),
                report.verified(),
                report.unsealed(),
                report.findings().size());
        report.findings().forEach(finding -> out.println("  " + words(finding)));
        boolean sound = report.findings().isEmpty();
        if (sound && report.end().isPresent()) {
            Files.createDirectories(checkpoints);
            Files.writeString(seen, report.end().get().line());
        }
        return sound;
    }

    private AuditReport report(String service, @Nullable Checkpoint before) throws SQLException {
        try (Connection connection = databases.connect(service)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return AuditVerification.of(connection, before);
        }
    }

    private static @Nullable Checkpoint before(Path seen) throws IOException {
        if (!Files.exists(seen)) {
            return null;
        }
        return Checkpoint.parse(Files.readString(seen))
                .orElseThrow(
                        () -> new IOException("There is no checkpoint in " + seen + "; it was made by nobody here."));
    }

    private static String words(AuditFinding finding) {
        return switch (finding) {
            case AuditFinding.Altered(long id, long batch) -> "entry %d of batch %d was altered".formatted(id, batch);
            case AuditFinding.Deleted(long id, long batch) -> "entry %d of batch %d was deleted".formatted(id, batch);
            case AuditFinding.Inserted(long id, long batch) ->
                "entry %d was inserted among those of batch %d".formatted(id, batch);
            case AuditFinding.Broken(long batch) ->
                "batch %d does not say what it said when it was sealed".formatted(batch);
            case AuditFinding.Gap(long batch) -> "a batch before batch %d is missing".formatted(batch);
            case AuditFinding.Truncated(long batch) ->
                "batch %d was seen before and is gone: the end was cut off".formatted(batch);
            case AuditFinding.Rewritten(long batch) ->
                "batch %d was seen before with another hash: the chain was made anew".formatted(batch);
        };
    }
}
