package vn.danchu.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.database.PlatformDatabase;

/** The trail of a real database: written as the application, sealed as the worker. */
final class Trail {

    static final Instant NOW = Instant.parse("2026-06-01T02:00:00.123456Z");

    private Trail() {}

    static AuditEntry entry(String about) {
        return new AuditEntry(
                NOW,
                "approve-plan",
                "0d2f7a3c-5d3e-4a9e-8d53-4b1f6b0a4f11",
                List.of("COMMUNE_CHAIR", "WARD_OFFICER"),
                "portal-benthanh",
                null,
                new UnitRef("26743", LocalDate.of(2025, 7, 1)),
                about,
                3L,
                4L,
                UUID.fromString("7b8a1f0e-6a3c-4d57-9c7e-0f7f6a9d2c11"));
    }

    static void write(String about) throws SQLException {
        try (Connection application = PlatformDatabase.asApplication()) {
            write(application, entry(about));
            application.commit();
        }
    }

    static void write(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AuditTrail.INSERT)) {
            int _ = AuditTrail.set(statement, 1, entry);
            statement.executeUpdate();
        }
    }

    /** Seals all there is, in small batches. Transactions of others may still be ending. */
    static void seal() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !sealOne() && unsealed() == 0);
    }

    static boolean sealOne() throws SQLException {
        try (Connection worker = PlatformDatabase.asWorker()) {
            boolean sealed = AuditChain.seal(worker, NOW, 2).isPresent();
            worker.commit();
            return sealed;
        }
    }

    private static long unsealed() throws SQLException {
        try (Connection owner = PlatformDatabase.asOwner()) {
            return AuditVerification.of(owner, null).unsealed();
        }
    }

    static long id(Connection connection, String about) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select id from platform.audit where about = ?")) {
            find.setString(1, about);
            try (var row = find.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
