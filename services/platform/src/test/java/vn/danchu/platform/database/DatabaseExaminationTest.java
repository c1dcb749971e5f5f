package vn.danchu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.production.Finding;

/** Against a durable server, as production has one; the server of the other tests is not. */
class DatabaseExaminationTest {

    private static final String PASSWORD = "danchu-development";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(PostgresSettings.inTemporaryDirectory());
        postgres.provision("reference", PASSWORD);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void a_durable_server_and_a_login_without_privileges_are_fit() throws SQLException {
        try (Connection connection = connect("reference_worker")) {
            assertThat(DatabaseExamination.ask(connection).findings()).isEmpty();
        }
    }

    @Test
    void a_login_for_which_commits_do_not_wait_is_unfit() throws SQLException {
        try (Connection connection = connect("reference_worker");
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");

            assertThat(DatabaseExamination.ask(connection).findings())
                    .extracting(Finding::check, Finding::setting)
                    .containsExactly(tuple("lossy-database", "synchronous_commit"));
        }
    }

    @Test
    void a_superuser_is_unfit() throws SQLException {
        try (Connection connection = connect("postgres")) {
            assertThat(DatabaseExamination.ask(connection).findings())
                    .extracting(Finding::check)
                    .containsExactly("almighty-login");
        }
    }

    @Test
    void a_server_that_may_forget_is_unfit() throws SQLException {
        try (Connection connection = PlatformDatabase.asWorker()) {
            assertThat(DatabaseExamination.ask(connection).findings())
                    .extracting(Finding::setting)
                    .contains("fsync", "synchronous_commit");
        }
    }

    private static Connection connect(String login) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("reference"), login, PASSWORD);
    }
}
