package vn.danchu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.database.PlatformDatabase;

class AuditChainTest {

    /** Fixed for ever, and computed outside of Java. */
    private static final String DIGEST = "546c572fcfe9557380f9abd35de59969ead6c071db031a34fe0f9d0efe673ab4";

    @Test
    void the_form_of_an_entry_is_fixed() {
        StoredEntry entry = new StoredEntry(7, 900, Trail.entry("0198f3a0-0000-7000-8000-000000000001"));

        assertThat(AuditDigest.hex(AuditDigest.of(entry))).isEqualTo(DIGEST);
    }

    static Stream<AuditEntry> entriesOfAllShapes() {
        AuditEntry full = Trail.entry(UUID.randomUUID().toString());
        Instant wholeSecond = Instant.parse("2026-12-31T23:59:59Z");
        return Stream.of(
                full,
                new AuditEntry(
                        wholeSecond,
                        "close-consultation",
                        "closing-clock",
                        List.of(),
                        null,
                        null,
                        null,
                        "",
                        null,
                        null,
                        null),
                new AuditEntry(
                        wholeSecond.plusNanos(1_000),
                        "submit-criticism",
                        "Mặt trận Tổ quốc «1, \"2\"»",
                        List.of("FRONT_OFFICER", "", "a,b {c}"),
                        "portal-79",
                        "MTTQ-79",
                        new UnitRef("79", LocalDate.of(1976, 7, 2)),
                        full.about() + "/" + UUID.randomUUID(),
                        0L,
                        Long.MAX_VALUE,
                        UUID.randomUUID()));
    }

    /** Who seals has the digest from the database, who verifies makes it in Java. */
    @ParameterizedTest
    @MethodSource("entriesOfAllShapes")
    void the_database_and_the_verification_make_the_same_digest(AuditEntry entry) throws SQLException {
        try (Connection owner = PlatformDatabase.asOwner()) {
            Trail.write(owner, entry);

            try (Statement statement = owner.createStatement();
                    ResultSet row = statement.executeQuery("select " + StoredEntry.COLUMNS
                            + ", platform.audit_digest(stored) as digest from platform.audit as stored"
                            + " where transaction_id = pg_current_xact_id()")) {
                assertThat(row.next()).isTrue();
                StoredEntry stored = StoredEntry.read(row);
                assertThat(stored.entry()).isEqualTo(entry);
                assertThat(row.getBytes("digest")).isEqualTo(AuditDigest.of(stored));
            }
        }
    }

    @Test
    void the_oldest_entry_that_is_not_sealed_is_known_until_it_is() throws SQLException {
        Trail.seal();
        try (Connection worker = PlatformDatabase.asWorker()) {
            assertThat(AuditChain.oldestUnsealed(worker)).isEmpty();
        }

        Trail.write(UUID.randomUUID().toString());

        try (Connection worker = PlatformDatabase.asWorker()) {
            assertThat(AuditChain.oldestUnsealed(worker)).contains(Trail.NOW);
        }
        Trail.seal();
        try (Connection worker = PlatformDatabase.asWorker()) {
            assertThat(AuditChain.oldestUnsealed(worker)).isEmpty();
        }
    }

    @Test
    void an_entry_of_a_slow_transaction_is_sealed_before_the_faster_ones_behind_it() throws SQLException {
        String slow = UUID.randomUUID().toString();
        String fast = UUID.randomUUID().toString();
        Trail.seal();
        try (Connection application = PlatformDatabase.asApplication()) {
            Trail.write(application, Trail.entry(slow));
            Trail.write(fast);

            assertThat(Trail.sealOne()).isFalse();

            application.commit();
        }
        Trail.seal();
        try (Connection owner = PlatformDatabase.asOwner()) {
            assertThat(sealedLast(owner, 2)).isEqualTo(List.of(Trail.id(owner, slow), Trail.id(owner, fast)));
            assertThat(AuditVerification.of(owner, null).findings()).isEmpty();
        }
    }

    private static List<Long> sealedLast(Connection connection, int count) throws SQLException {
        List<Long> ids = new ArrayList<>();
        AuditChain.forEachBatch(connection, batch -> batch.entries().forEach(entry -> ids.add(entry.id())));
        return ids.subList(ids.size() - count, ids.size());
    }

    @Test
    void transactions_that_are_numbered_anew_are_noticed() throws SQLException {
        Trail.write(UUID.randomUUID().toString());
        Trail.seal();
        try (Connection owner = PlatformDatabase.asOwner()) {
            assertThat(AuditChain.numbersWentBack(owner)).isFalse();

            Trail.execute(owner, """
                    update platform.audit_batch set through_transaction = '9000000000000'
                    where number = (select max(number) from platform.audit_batch)
                    """);

            assertThat(AuditChain.numbersWentBack(owner)).isTrue();
            owner.rollback();
        }
    }
}
