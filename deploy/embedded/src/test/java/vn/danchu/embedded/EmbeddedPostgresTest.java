package vn.danchu.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final String PASSWORD = "it's-secret";

    @TempDir
    private Path directory;

    @Test
    void is_durable_unless_told_otherwise_and_deletes_temporary_data_when_closed() throws Exception {
        PostgresSettings settings = PostgresSettings.inTemporaryDirectory();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
        var exit = postgres.onExit();
        try (postgres;
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            assertThat(column(connection, "SHOW fsync")).containsExactly("on");
            assertThat(column(connection, "SHOW synchronous_commit")).containsExactly("on");
            assertThat(column(connection, "SHOW server_version"))
                    .first()
                    .asString()
                    .startsWith("18.");
        }

        exit.get(20, TimeUnit.SECONDS);
        assertThat(settings.data().getParent()).doesNotExist();
    }

    @Test
    void provisions_a_service_with_three_logins_and_extensions_any_number_of_times() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(fast())) {
            postgres.provision("consultation", "former");
            postgres.provision("consultation", PASSWORD);

            try (Connection owner = connect(postgres, "consultation", "consultation_owner", PASSWORD)) {
                assertThat(column(
                                owner,
                                "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"))
                        .containsExactly("consultation_owner");
                assertThat(column(owner, "SELECT extname FROM pg_extension"))
                        .contains("unaccent", "pg_trgm", "pgcrypto", "pg_stat_statements");
                assertThat(column(owner, "SELECT datcollate FROM pg_database WHERE datname = current_database()"))
                        .containsExactly("C.UTF-8");
                assertThat(column(owner, "CREATE SCHEMA consultation; SELECT 'made'"))
                        .containsExactly("made");
            }
            for (String login : List.of("consultation_application", "consultation_worker")) {
                try (Connection connection = connect(postgres, "consultation", login, PASSWORD)) {
                    assertThatThrownBy(() -> column(connection, "CREATE SCHEMA intruder; SELECT 'made'"))
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void refuses_a_wrong_password_the_login_of_another_service_and_a_name_that_is_none() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(fast())) {
            postgres.provision("consultation", PASSWORD);
            postgres.provision("insight", PASSWORD);

            assertThatThrownBy(() -> postgres.provision("x; DROP DATABASE postgres", PASSWORD))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> connect(postgres, "consultation", "consultation_owner", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> connect(postgres, "consultation", "insight_application", PASSWORD))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void keeps_data_between_starts() throws SQLException {
        PostgresSettings settings = PostgresSettings.kept(directory.resolve("data"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            postgres.provision("consultation", PASSWORD);
            try (Connection owner = connect(postgres, "consultation", "consultation_owner", PASSWORD)) {
                column(owner, "CREATE SCHEMA kept; CREATE TABLE kept.word AS SELECT 'ý kiến' AS text; SELECT 'made'");
            }
        }

        try (EmbeddedPostgres again = EmbeddedPostgres.start(settings);
                Connection owner = connect(again, "consultation", "consultation_owner", PASSWORD)) {
            assertThat(column(owner, "SELECT text FROM kept.word")).containsExactly("ý kiến");
        }
    }

    @Test
    void stops_the_server_of_a_killed_jvm_and_starts_its_own_on_the_data() throws Exception {
        Path data = directory.resolve("data");
        Process jvm = startInAnotherJvm(data);
        ProcessHandle abandoned = Postmaster.of(data).orElseThrow().process();
        jvm.destroyForcibly().waitFor();
        assertThat(abandoned.isAlive()).as("the server outlives its killed JVM").isTrue();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.kept(data))) {
            assertThat(abandoned.isAlive()).isFalse();
            assertThat(Postmaster.of(data).orElseThrow().process().pid()).isNotEqualTo(abandoned.pid());
            assertThat(postgres.onExit()).isNotDone();
        }
    }

    @Test
    void takes_a_pid_file_that_names_another_process_for_none() throws Exception {
        Files.writeString(
                directory.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        assertThat(EmbeddedPostgres.stopLeftover(directory)).isFalse();
    }

    @Test
    void tells_when_the_server_dies() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(fast())) {
            var exit = postgres.onExit();

            Postmaster.of(directory.resolve("data")).orElseThrow().process().destroyForcibly();

            exit.get(20, TimeUnit.SECONDS);
        }
    }

    private PostgresSettings fast() {
        return PostgresSettings.kept(directory.resolve("data")).withDurability(Durability.FAST);
    }

    private static Process startInAnotherJvm(Path data) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldPostgres.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = jvm.inputReader()) {
            assertThat(output.readLine()).isEqualTo("started");
        }
        return jvm;
    }

    private static Connection connect(EmbeddedPostgres postgres, String database, String login, String password)
            throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), login, password);
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            var values = new ArrayList<String>();
            try (var result = statement.getResultSet()) {
                while (result.next()) {
                    values.add(result.getString(1));
                }
            }
            return values;
        }
    }
}
