package vn.danchu.verification.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danchu.embedded.Durability;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.verification.ServiceDatabases;

/** What the command says, over the tables as the platform's migrations make them. The services themselves do not run. */
class ParkedCommandTest {

    private static final String PASSWORD = "danchu-development";
    private static final Path MIGRATIONS = Path.of("../../services/platform/src/main/resources/db/platform");
    private static final List<String> SERVICES = List.of("consultation", "insight");

    private static @Nullable EmbeddedPostgres server;
    private static ServiceDatabases databases = new ServiceDatabases("", PASSWORD);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeAll
    static void migrate() throws SQLException, IOException {
        EmbeddedPostgres started =
                EmbeddedPostgres.start(PostgresSettings.inTemporaryDirectory().withDurability(Durability.FAST));
        server = started;
        databases = new ServiceDatabases(started.jdbcUrl(""), PASSWORD);
        for (String service : SERVICES) {
            started.provision(service, PASSWORD);
            execute(service, "create schema platform");
            for (String migration : List.of("V1__events_and_duties.sql", "V11__parked_retries.sql")) {
                execute(
                        service,
                        Files.readString(MIGRATIONS.resolve(migration))
                                .replace("${application}", service + "_application")
                                .replace("${worker}", service + "_worker"));
            }
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void nothingIsParked() throws SQLException {
        for (String service : SERVICES) {
            execute(service, "delete from platform.parked_event; delete from platform.parked_retry");
        }
    }

    @Test
    void whereNothingIsParkedEveryServiceSaysSo() throws Exception {
        assertThat(run()).isTrue();
        assertThat(said()).contains("consultation     0 parked", "insight          0 parked");
    }

    @Test
    void theFirstOfAnAggregateIsListedWithHowManyWaitBehindIt() throws Exception {
        UUID aggregate = UUID.randomUUID();
        UUID first = park("insight", aggregate, null);
        UUID second = park("insight", aggregate, first);

        assertThat(run("list")).isFalse();
        assertThat(said()).contains("insight          2 parked", first.toString(), "1 behind it");
        assertThat(said()).doesNotContain(second.toString());
    }

    @Test
    void anEventIsExplainedWithItsServiceItsCauseAndWhatToDo() throws Exception {
        UUID parked = park("insight", UUID.randomUUID(), null);

        assertThat(run("explain", parked.toString())).isTrue();
        assertThat(said())
                .contains(
                        "service      insight",
                        "type         vn.danchu.example.v1",
                        "correlation  c0ffee",
                        "java.lang.IllegalStateException",
                        "Mend its cause, then retry.");
    }

    @Test
    void anEventThatWaitsPointsToTheOneItWaitsFor() throws Exception {
        UUID aggregate = UUID.randomUUID();
        UUID first = park("insight", aggregate, null);
        UUID second = park("insight", aggregate, first);

        assertThat(run("explain", second.toString())).isTrue();
        assertThat(said()).contains("it waits for " + first);
    }

    @Test
    void aRetryIsAskedOfTheServiceThatParkedIt() throws Exception {
        UUID parked = park("insight", UUID.randomUUID(), null);
        answerEveryQuestion("insight", "applied = 3");

        assertThat(run("retry", parked.toString())).isTrue();
        assertThat(said()).contains("Done: 3 had their effect in insight.");
    }

    @Test
    void aRetryThatFailsAgainSaysWhy() throws Exception {
        UUID parked = park("consultation", UUID.randomUUID(), null);
        answerEveryQuestion("consultation", "failure = 'java.lang.IllegalStateException'");

        assertThat(run("retry", parked.toString())).isFalse();
        assertThat(said()).contains("Failed again, all stay parked: java.lang.IllegalStateException");
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotWaitedForWithoutEnd() throws Exception {
        UUID parked = park("insight", UUID.randomUUID(), null);
        execute("insight", "drop trigger if exists answering on platform.parked_retry");

        assertThat(run("retry", parked.toString())).isFalse();
        assertThat(said()).contains("No answer from insight yet.");
    }

    @Test
    void anEventThatNobodyParkedIsSaidToBeUnknown() throws Exception {
        UUID unknown = UUID.randomUUID();

        assertThat(run("retry", unknown.toString())).isFalse();
        assertThat(run("explain", unknown.toString())).isFalse();
        assertThat(said()).contains("No service has parked " + unknown);
    }

    @Test
    void otherWordsAreAnsweredWithHowToAsk() throws Exception {
        assertThat(run("retry", "everything")).isFalse();
        assertThat(run("forget", UUID.randomUUID().toString())).isFalse();
        assertThat(said()).contains("make parked ARGS=\"retry ID\"");
    }

    private boolean run(String... words) throws SQLException, InterruptedException {
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new ParkedCommand(databases, Clock.systemUTC(), Duration.ofMillis(300), out).run(List.of(words));
    }

    private String said() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static UUID park(String service, UUID aggregate, @Nullable UUID behind) throws SQLException {
        UUID event = UUID.randomUUID();
        try (Connection connection = databases.connect(service);
                PreparedStatement statement = connection.prepareStatement("""
                        insert into platform.parked_event (event_id, topic, kafka_partition, kafka_offset, aggregate_id,
                            headers, reason, behind, parked_at)
                        values (?, 'example.v1', 0, 7, ?, '{"ce_type": "vn.danchu.example.v1", "ce_correlationid": "c0ffee"}',
                            'java.lang.IllegalStateException', ?, '2026-04-11T02:00:00Z')
                        """)) {
            statement.setObject(1, event);
            statement.setObject(2, aggregate);
            statement.setObject(3, behind, Types.OTHER);
            statement.executeUpdate();
        }
        return event;
    }

    /** In place of the service: its answer is there as soon as the question is. */
    private static void answerEveryQuestion(String service, String answer) throws SQLException {
        execute(service, """
                create or replace function platform.answering() returns trigger language plpgsql as $$
                begin
                    update platform.parked_retry set answered_at = asked_at, %s where id = new.id;
                    return null;
                end $$;
                create or replace trigger answering after insert on platform.parked_retry
                for each row execute function platform.answering();
                """.formatted(answer));
    }

    private static void execute(String service, String sql) throws SQLException {
        try (Connection connection = databases.connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
