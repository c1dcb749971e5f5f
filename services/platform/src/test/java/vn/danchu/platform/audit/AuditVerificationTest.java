package vn.danchu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.platform.database.PlatformDatabase;

/** Whatever is done to a sealed trail behind the services' back is found. What a test does to it is rolled back. */
class AuditVerificationTest {

    private final String first = UUID.randomUUID().toString();
    private final String middle = UUID.randomUUID().toString();
    private final String last = UUID.randomUUID().toString();
    private Connection owner;

    @BeforeEach
    void aSealedTrail() throws SQLException {
        for (String about : List.of(first, middle, last)) {
            Trail.write(about);
        }
        Trail.seal();
        owner = PlatformDatabase.asOwner();
    }

    @AfterEach
    void leaveItAsItWas() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void a_trail_nobody_touched_is_sound() throws SQLException {
        AuditReport report = verify(null);

        assertThat(report.findings()).isEmpty();
        assertThat(report.verified()).isGreaterThanOrEqualTo(3);
        assertThat(report.unsealed()).isZero();
    }

    @Test
    void what_came_after_an_earlier_verification_is_no_finding() throws SQLException {
        Checkpoint before = verify(null).end().orElseThrow();
        owner.rollback();
        Trail.write(UUID.randomUUID().toString());
        Trail.seal();

        AuditReport report = verify(before);

        assertThat(report.findings()).isEmpty();
        assertThat(report.end().orElseThrow().batch()).isGreaterThan(before.batch());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "occurred_at | '2026-06-01T02:00:00.123457Z'",
                "operation | 'approve-plans'",
                "actor | 'somebody-else'",
                "roles | array['COMMUNE_CHAIR WARD_OFFICER']",
                "client | null",
                "organisation | 'null'",
                "unit_code | '26740'",
                "unit_valid_from | '2025-07-02'",
                "about | 'another'",
                "version_before | null",
                "version_after | 5",
                "correlation_id | null"
            })
    void an_altered_entry_is_found(String column, String value) throws SQLException {
        long id = Trail.id(owner, middle);

        Trail.execute(owner, "update platform.audit set " + column + " = " + value + " where id = " + id);

        assertThat(verify(null).findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        AuditFinding.Altered.class,
                        altered -> assertThat(altered.id()).isEqualTo(id));
    }

    @Test
    void a_deleted_entry_is_found() throws SQLException {
        long id = Trail.id(owner, middle);

        Trail.execute(owner, "delete from platform.audit where id = " + id);

        assertThat(verify(null).findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        AuditFinding.Deleted.class,
                        deleted -> assertThat(deleted.id()).isEqualTo(id));
    }

    @Test
    void an_inserted_entry_is_found() throws SQLException {
        long id = Trail.id(owner, middle);

        Trail.execute(owner, """
                insert into platform.audit (id, transaction_id, occurred_at, operation, actor, roles, about)
                overriding system value
                select 0, transaction_id, occurred_at, operation, actor, roles, about
                from platform.audit where id = %d
                """.formatted(id));

        assertThat(verify(null).findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        AuditFinding.Inserted.class,
                        inserted -> assertThat(inserted.id()).isZero());
    }

    @Test
    void a_digest_put_right_afterwards_breaks_its_batch() throws SQLException {
        long id = Trail.id(owner, middle);

        Trail.execute(owner, """
                update platform.audit_batch set digests = decode(repeat('00', octet_length(digests)), 'hex')
                where ids @> array[%d::bigint]
                """.formatted(id));

        assertThat(verify(null).findings())
                .anySatisfy(finding -> assertThat(finding).isInstanceOf(AuditFinding.Broken.class));
    }

    @Test
    void a_missing_batch_is_found() throws SQLException {
        Trail.execute(owner, "delete from platform.audit_batch where number = 1");

        assertThat(verify(null).findings()).contains(new AuditFinding.Gap(2));
    }

    @Test
    void an_end_that_was_cut_off_is_found_by_who_saw_it_before() throws SQLException {
        Checkpoint before = verify(null).end().orElseThrow();

        // With its entries, as somebody would who does not want to be seen.
        Trail.execute(owner, """
                with cut as (
                    delete from platform.audit_batch where number = (select max(number) from platform.audit_batch)
                    returning ids)
                delete from platform.audit using cut where id = any (cut.ids)
                """);

        assertThat(verify(null).findings()).isEmpty();
        assertThat(verify(before).findings()).containsExactly(new AuditFinding.Truncated(before.batch()));
    }

    @Test
    void an_end_that_was_made_anew_is_found_by_who_saw_it_before() throws SQLException {
        Checkpoint before = verify(null).end().orElseThrow();

        Trail.execute(owner, "update platform.audit set actor = 'somebody-else' where about = '" + last + "'");
        Trail.execute(
                owner,
                "delete from platform.audit_batch where number = (select max(number) from platform.audit_batch)");
        AuditChain.seal(owner, Trail.NOW, 1_000);

        assertThat(verify(before).findings()).containsExactly(new AuditFinding.Rewritten(before.batch()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application | update platform.audit set actor = 'x'",
                "application | delete from platform.audit",
                "application | select actor from platform.audit",
                "application | truncate platform.audit",
                "application | insert into platform.audit (id) overriding system value values (1)",
                "application | insert into platform.audit (transaction_id) values ('1')",
                "application | select hash from platform.audit_batch",
                "worker | select actor from platform.audit",
                "worker | select about from platform.audit",
                "worker | select entry from platform.audit as entry",
                "worker | select platform.audit_digest(null)",
                "application | select platform.audit_settled('0', 0, 1)",
                "worker | update platform.audit set actor = 'x'",
                "worker | delete from platform.audit",
                "worker | update platform.audit_batch set hash = previous",
                "worker | delete from platform.audit_batch"
            })
    void no_login_of_the_service_can_change_what_was_written_or_read_who_did_it(String login, String sql)
            throws SQLException {
        try (Connection connection =
                login.equals("worker") ? PlatformDatabase.asWorker() : PlatformDatabase.asApplication()) {
            assertThatThrownBy(() -> Trail.execute(connection, sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private AuditReport verify(@Nullable Checkpoint seenBefore) throws SQLException {
        return AuditVerification.of(owner, seenBefore);
    }
}
