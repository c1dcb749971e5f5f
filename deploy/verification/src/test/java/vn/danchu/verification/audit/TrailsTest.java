package vn.danchu.verification.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danchu.embedded.Durability;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.verification.ServiceDatabases;

/**
 * What the command says, over the tables as the platform's migration makes them. That every tamper of a chain is found is
 * proved where the chain is made; here an entry behind the chain, a checkpoint of an earlier day and a file of nobody's are
 * told apart.
 */
class TrailsTest {

    private static final String PASSWORD = "danchu-development";
    private static final Path MIGRATION =
            Path.of("../../services/platform/src/main/resources/db/platform/V7__audit.sql");

    private static @Nullable EmbeddedPostgres server;
    private static ServiceDatabases databases = new ServiceDatabases("", PASSWORD);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @TempDir
    private Path checkpoints;

    @BeforeAll
    static void migrate() throws SQLException, IOException {
        EmbeddedPostgres started =
                EmbeddedPostgres.start(PostgresSettings.inTemporaryDirectory().withDurability(Durability.FAST));
        server = started;
        databases = new ServiceDatabases(started.jdbcUrl(""), PASSWORD);
        started.provision("consultation", PASSWORD);
        execute("create schema platform");
        execute(Files.readString(MIGRATION)
                .replace("${application}", "consultation_application")
                .replace("${worker}", "consultation_worker"));
        execute("""
                insert into platform.audit (occurred_at, operation, actor, roles, about)
                values ('2026-06-01T02:00:00Z', 'approve-plan', 'somebody', '{COMMUNE_CHAIR}', 'a-consultation')
                """);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void an_entry_that_waits_for_its_seal_is_counted_and_sound() throws Exception {
        assertThat(verify()).isTrue();
        assertThat(said()).containsPattern("consultation +0 +0 +1 +0");
    }

    @Test
    void a_batch_seen_on_an_earlier_day_is_missed() throws Exception {
        Files.writeString(checkpoints.resolve("consultation"), "7 " + "ab".repeat(32) + "\n");

        assertThat(verify()).isFalse();
        assertThat(said()).contains("batch 7 was seen before and is gone: the end was cut off");
    }

    private boolean verify() throws SQLException, IOException {
        return new Trails(databases, checkpoints, new PrintStream(written, true, StandardCharsets.UTF_8)).verify();
    }

    private String said() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = databases.connect("consultation");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
