package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danchu.verification.Asked.number;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/**
 * Whoever owns the database can change what the trail says of the past, and cannot do it unseen. Each tamper is undone, so that
 * the trail is whole again for others.
 */
@OnThePlatform
class AuditJourney {

    private static final String SERVICE = "consultation";

    @Test
    void aTrailThatNobodyTouchedIsSound(Platform platform) throws IOException, InterruptedException, SQLException {
        platform.demonstrated();

        try (Connection owner = platform.databases().connect(SERVICE)) {
            assertThat(audit(platform)).containsPattern(found(0));
            assertThat(number(owner, "select count(*) from platform.audit_batch"))
                    .isGreaterThan(1);
        }
    }

    @Test
    void anAlteredEntryIsFoundAndNamed(Platform platform) throws IOException, InterruptedException, SQLException {
        platform.demonstrated();
        try (Connection owner = platform.databases().connect(SERVICE)) {
            long entry = oldest(owner);
            execute(owner, "create temporary table kept as select * from platform.audit where id = " + entry);
            execute(owner, "update platform.audit set actor = 'somebody else' where id = " + entry);

            String said = audit(platform);

            execute(owner, "update platform.audit set actor = kept.actor from kept where audit.id = kept.id");
            assertThat(said).containsPattern(found(1)).contains("entry " + entry + " of batch 1 was altered");
            assertThat(audit(platform)).containsPattern(found(0));
        }
    }

    @Test
    void aDeletedEntryIsFoundAndNamed(Platform platform) throws IOException, InterruptedException, SQLException {
        platform.demonstrated();
        try (Connection owner = platform.databases().connect(SERVICE)) {
            long entry = oldest(owner);
            execute(owner, "create temporary table kept as select * from platform.audit where id = " + entry);
            execute(owner, "delete from platform.audit where id = " + entry);

            String said = audit(platform);

            execute(owner, "insert into platform.audit overriding system value select * from kept");
            assertThat(said).containsPattern(found(1)).contains("entry " + entry + " of batch 1 was deleted");
            assertThat(audit(platform)).containsPattern(found(0));
        }
    }

    @Test
    void anInsertedEntryIsFoundAndNamed(Platform platform) throws IOException, InterruptedException, SQLException {
        platform.demonstrated();
        try (Connection owner = platform.databases().connect(SERVICE)) {
            long entry = number(owner, """
                    insert into platform.audit (transaction_id, occurred_at, operation, actor, roles, about)
                    select transaction_id, occurred_at, operation, 'somebody who was not there', roles, about
                    from platform.audit where id = %d
                    returning id
                    """.formatted(oldest(owner)));

            long batch = number(owner, """
                    select min(number) from platform.audit_batch join platform.audit on audit.id = %d
                    where (through_transaction, through_id) >= (transaction_id, id)
                    """.formatted(entry));

            String said = audit(platform);

            execute(owner, "delete from platform.audit where id = " + entry);
            assertThat(said)
                    .containsPattern(found(1))
                    .contains("entry " + entry + " was inserted among those of batch " + batch);
            assertThat(audit(platform)).containsPattern(found(0));
        }
    }

    /** What the command prints; where it finds something it also ends with an error. */
    private static String audit(Platform platform) throws IOException, InterruptedException {
        String said = platform.shell("make -s audit || echo \"make audit ended with $?\"");
        System.out.print(said);
        assertThat(said.contains("ended with")).isEqualTo(!said.matches("(?s).*" + found(0) + ".*"));
        return said;
    }

    /** The line of the service: batches, verified, not yet sealed, findings. */
    private static String found(int findings) {
        return SERVICE + " +[1-9][0-9]* +[1-9][0-9]* +[0-9]+ +" + findings + "\n";
    }

    private static long oldest(Connection owner) throws SQLException {
        return number(owner, "select id from platform.audit order by transaction_id, id limit 1");
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
