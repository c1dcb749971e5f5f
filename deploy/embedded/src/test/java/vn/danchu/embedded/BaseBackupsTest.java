package vn.danchu.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseBackupsTest {

    @TempDir
    private Path directory;

    private PostgresSettings settings;
    private PostgresArchive archive;
    private BaseBackups backups;

    @BeforeEach
    void prepare() {
        // A name that neither a shell nor the server must read as its own.
        archive = new PostgresArchive(directory.resolve("it's 100% safe"));
        settings = PostgresSettings.kept(directory.resolve("data"))
                .withDurability(Durability.FAST)
                .withArchive(archive);
        backups = new BaseBackups(archive, (what, files) -> () -> {});
    }

    @Test
    void a_disk_that_is_gone_takes_only_what_was_not_archived() throws Exception {
        BaseBackup base;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            write(connection, "create table word (text text)");
            say(connection, "before the backup");
            base = backups.take(connection);
            say(connection, "after the backup");
            backups.awaitArchived(connection);
            say(connection, "never archived");
            kill();
            postgres.onExit().get(20, TimeUnit.SECONDS);
        }
        TemporaryFiles.delete(settings.data());

        Optional<Path> aside = backups.restore(base, settings.data(), Optional.empty(), Instant.now());

        assertThat(aside).isEmpty();
        assertThat(wordsAfterRecovery()).containsExactly("before the backup", "after the backup");
    }

    @Test
    void data_that_are_still_there_are_set_aside_and_give_what_was_not_archived() throws Exception {
        // What was acknowledged is in the log at once.
        settings = settings.withDurability(Durability.DURABLE);
        BaseBackup base;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            write(connection, "create table word (text text)");
            base = backups.take(connection);
            say(connection, "never archived");
            kill();
            postgres.onExit().get(20, TimeUnit.SECONDS);
        }

        Path aside = backups.restore(base, settings.data(), Optional.empty(), Instant.now())
                .orElseThrow();

        assertThat(aside.resolve("PG_VERSION")).exists();
        assertThat(wordsAfterRecovery()).containsExactly("never archived");
    }

    @Test
    void any_moment_since_the_backup_can_be_reached_again_and_again() throws Exception {
        BaseBackup base;
        Instant between;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            write(connection, "create table word (text text)");
            base = backups.take(connection);
            say(connection, "meant");
            between = now(connection);
            say(connection, "a mistake");
        }

        backups.restore(base, settings.data(), Optional.of(between), Instant.now());
        assertThat(wordsAfterRecovery()).containsExactly("meant");

        // The line of history that began with that restore is in the archive now, beside the one it left.
        backups.restore(base, settings.data(), Optional.of(between), Instant.now());
        assertThat(wordsAfterRecovery()).containsExactly("meant");
    }

    @Test
    void a_moment_before_the_backup_cannot_be_reached() throws Exception {
        BaseBackup base;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            base = backups.take(connection);
        }

        assertThat(backups.before(base.finished())).contains(base);
        assertThat(backups.before(base.finished().minusMillis(1))).isEmpty();
    }

    @Test
    void two_backups_stay_with_the_log_since_the_older_of_them() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            BaseBackup first = backups.take(connection);
            Path log = first.server().log();
            String ofTheFirstOnly = first.firstPiece();
            assertThat(log.resolve(ofTheFirstOnly)).exists();

            BaseBackup second = backups.take(connection);
            BaseBackup third = backups.take(connection);

            assertThat(backups.all()).containsExactly(third, second);
            assertThat(log.resolve(second.firstPiece())).exists();
            assertThat(log.resolve(ofTheFirstOnly)).doesNotExist();
        }
    }

    @Test
    void data_that_are_made_anew_have_an_archive_of_their_own() throws Exception {
        BaseBackup before;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            before = backups.take(connection);
        }
        TemporaryFiles.delete(settings.data());

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            BaseBackup anew = backups.take(connection);

            assertThat(backups.all()).containsExactly(anew, before);
            assertThat(anew.server()).isNotEqualTo(before.server());
        }
    }

    @Test
    void a_server_that_runs_is_never_replaced() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            BaseBackup base = backups.take(connection);

            assertThatThrownBy(() -> backups.restore(base, settings.data(), Optional.empty(), Instant.now()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("runs");
        }
    }

    @Test
    void a_server_that_keeps_no_log_has_no_backup() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(
                        PostgresSettings.kept(settings.data()).withDurability(Durability.FAST));
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            assertThatThrownBy(() -> backups.take(connection))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("keeps no log");
        }
    }

    @Test
    void a_piece_of_the_log_is_archived_once_and_never_replaced_by_another() throws Exception {
        PastOfServer server = archive.of("7");
        Path log = server.log();
        Path piece = directory.resolve("piece");
        Files.writeString(piece, "written");

        assertThat(archived(server, piece))
                .as("nothing is kept before there is a backup")
                .isZero();
        assertThat(log).doesNotExist();

        Files.createDirectories(log);
        assertThat(archived(server, piece)).isZero();
        assertThat(log.resolve("000000010000000000000001")).hasContent("written");
        assertThat(archived(server, piece))
                .as("asked again after the answer was lost")
                .isZero();

        Files.writeString(piece, "another");
        assertThat(archived(server, piece)).isNotZero();
        assertThat(log.resolve("000000010000000000000001")).hasContent("written");
    }

    private static int archived(PastOfServer server, Path piece) throws Exception {
        String command = server.archiveCommand()
                .replace("%p", piece.toString())
                .replace("%f", "000000010000000000000001")
                .replace("%%", "%");
        return new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
    }

    private List<String> wordsAfterRecovery() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            postgres.awaitRecovered();
            try (Connection connection = postgres.connectAsSuperuser("postgres")) {
                List<String> words = new ArrayList<>();
                try (var rows = connection.createStatement().executeQuery("select text from word")) {
                    while (rows.next()) {
                        words.add(rows.getString(1));
                    }
                }
                say(connection, "takes changes again");
                return words;
            }
        }
    }

    private void kill() throws Exception {
        Postmaster.of(settings.data()).orElseThrow().process().destroyForcibly();
    }

    private static void say(Connection connection, String word) throws SQLException {
        write(connection, "insert into word values ('" + word + "')");
    }

    private static void write(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Instant now(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
