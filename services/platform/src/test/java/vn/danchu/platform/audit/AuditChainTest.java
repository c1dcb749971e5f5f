package vn.danchu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danchu.platform.database.PlatformDatabase;

class AuditChainTest {

    /** Fixed for ever, and computed outside of Java. */
    private static final String DIGEST = "546c572fcfe9557380f9abd35de59969ead6c071db031a34fe0f9d0efe673ab4";

    @Test
    void the_form_of_an_entry_is_fixed() {
        StoredEntry entry = new StoredEntry(7, 900, Trail.entry("0198f3a0-0000-7000-8000-000000000001"));

        assertThat(AuditDigest.hex(AuditDigest.of(entry))).isEqualTo(DIGEST);
    }

    @Test
    void an_entry_of_a_slow_transaction_is_sealed_before_the_faster_ones_behind_it() throws SQLException {
        String slow = UUID.randomUUID().toString();
        String fast = UUID.randomUUID().toString();
        Trail.seal();
        try (Connection application = PlatformDatabase.asApplication()) {
            AuditTrail.write(application, Trail.entry(slow));
            Trail.write(fast);

            assertThat(Trail.sealOne()).isFalse();

            application.commit();
        }
        Trail.seal();
        try (Connection worker = PlatformDatabase.asWorker()) {
            assertThat(sealedLast(worker, 2)).isEqualTo(List.of(Trail.id(worker, slow), Trail.id(worker, fast)));
            assertThat(AuditVerification.of(worker, null).findings()).isEmpty();
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
