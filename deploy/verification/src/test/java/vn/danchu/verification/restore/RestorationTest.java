package vn.danchu.verification.restore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danchu.verification.restore.Teller.DUTIES;
import static vn.danchu.verification.restore.Teller.DUTY_MOVED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.danchu.embedded.BaseBackups;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.FreePort;
import vn.danchu.embedded.KafkaSettings;
import vn.danchu.embedded.PostgresArchive;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.local.part.Development;
import vn.danchu.verification.bench.Migrations;

/** From a backup to the restored databases, with a real server and a real broker, and nothing else running. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestorationTest {

    private static final List<String> SERVICES = List.of("consultation", "directory", "insight");
    private static final String INSIGHT = Development.CELL + ".insight.inbox";
    private static final String CITY = "city.dashboard";
    private static final TopicPartition PARTITION = new TopicPartition(DUTIES, 0);

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.inTemporaryDirectory());
    private final Teller teller = new Teller(kafka.bootstrapServers());

    @BeforeAll
    void provision() {
        kafka.provision(Development.CELL, Development.SECRET);
    }

    @AfterAll
    void stop() {
        kafka.close();
    }

    @Test
    void without_a_backup_nothing_is_touched() throws IOException {
        Place place = place("nothing");

        assertThatThrownBy(() -> restoration(place).before(Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There is no backup");
        assertThat(place.postgresql().data()).doesNotExist();
    }

    @Test
    void a_moment_that_has_not_come_is_refused() throws IOException {
        assertThatThrownBy(() -> restoration(place("future"))
                        .before(Optional.of(Instant.now().plusSeconds(60))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has not come");
    }

    @Test
    void where_a_restore_fails_the_data_of_before_are_in_their_place_again() throws Exception {
        Place place = place("failing");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place.postgresql());
                Connection superuser = postgres.connectAsSuperuser("postgres")) {
            // A server on which no service has a database.
            new BaseBackups(place.archive(), (what, files) -> () -> {}).take(superuser);
            superuser.createStatement().execute("create table since (text text)");
        }

        assertThatThrownBy(() -> restore(place)).isInstanceOf(IOException.class);

        assertThat(place.postgresql().data().resolve("recovery.done")).doesNotExist();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place.postgresql());
                Connection superuser = postgres.connectAsSuperuser("postgres")) {
            assertThat(superuser.createStatement().execute("select text from since"))
                    .isTrue();
        }
    }

    @Test
    void a_lost_disk_takes_what_was_not_archived_and_all_of_that_is_named() throws Exception {
        Place place = place("disk");
        UUID kept = UUID.randomUUID();
        UUID archived = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        UUID lost;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place.postgresql())) {
            migrate(postgres);
            write(place, kept, 1);
            var _ = teller.tell(DUTIES, DUTY_MOVED, kept, 1, "{\"duty\":{}}");
            read(Map.of(INSIGHT, 1L, CITY, 1L));
            assertThat(restoration(place).backUp().sound()).isTrue();

            write(place, kept, 2);
            write(place, archived, 1);
            var _ = teller.tell(DUTIES, DUTY_MOVED, kept, 2, "{\"duty\":{}}");
            var _ = teller.tell(DUTIES, DUTY_MOVED, archived, 1, "{\"duty\":{}}");
            restoration(place).awaitArchived();

            write(place, gone, 1);
            lost = teller.tell(DUTIES, DUTY_MOVED, gone, 1, "{\"duty\":{}}");
            read(Map.of(INSIGHT, 4L, CITY, 4L));
            kill(place);
            postgres.onExit().join();
        }
        Files.move(place.postgresql().data(), directory.resolve("lost-disk"));

        Restoration.Restored restored = restore(place);

        assertThat(restored.loss().events())
                .extracting(event -> event.telling().id())
                .containsExactly(lost);
        assertThat(restored.loss().settled()).isTrue();
        assertThat(restored.sound()).isTrue();
        assertThat(restored.setAside()).isEmpty();
        assertThat(Files.readAllLines(restored.report()))
                .hasSize(2)
                .last()
                .asString()
                .contains(gone + "", lost + "");
        assertThat(positions()).containsEntry(INSIGHT, 1L).containsEntry(CITY, 4L);
        assertThat(restored.offeredAgain()).isEqualTo(3);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place.postgresql())) {
            assertThat(duties(place)).containsOnly(Map.entry(kept, 2L), Map.entry(archived, 1L));
            assertThat(postgres.onExit()).isNotDone();
        }
    }

    private Place place(String name) throws IOException {
        Path here = directory.resolve(name);
        PostgresArchive archive = new PostgresArchive(here.resolve("backup"));
        return new Place(
                PostgresSettings.kept(here.resolve("data"))
                        .withPort(FreePort.find())
                        .withArchive(archive),
                archive,
                kafka.bootstrapServers(),
                here.resolve("restores"),
                here.resolve("checkpoints"));
    }

    private Restoration restoration(Place place) {
        return new Restoration(place, new PrintStream(said, true, StandardCharsets.UTF_8), Clock.systemUTC());
    }

    private Restoration.Restored restore(Place place) throws IOException, InterruptedException, SQLException {
        Restoration restoration = restoration(place);
        return restoration.restore(restoration.before(Optional.empty()), Optional.empty());
    }

    private static void migrate(EmbeddedPostgres postgres) throws SQLException, IOException {
        for (String service : SERVICES) {
            postgres.provision(service, Development.SECRET);
            // A migration is many statements in one, which only the simple protocol takes.
            try (Connection owner = DriverManager.getConnection(
                    postgres.jdbcUrl(service) + "?preferQueryMode=simple", service + "_owner", Development.SECRET)) {
                new Migrations(Path.of("../../services")).apply(owner, service);
            }
        }
    }

    private static void write(Place place, UUID duty, long version) throws SQLException {
        try (Connection owner = place.databases().connect("consultation");
                PreparedStatement statement = owner.prepareStatement("""
                        insert into platform.duty (id, code, about, unit_code, unit_valid_from, due_on, basis, state, opened_at, version)
                        values (?, 'CON.RESPOND', ?, '26743', '2025-07-01', '2026-12-01', 'LOCAL', 'OPEN', '2026-11-20T00:00:00Z', ?)
                        on conflict (id) do update set version = excluded.version
                        """)) {
            statement.setObject(1, duty);
            statement.setObject(2, duty);
            statement.setLong(3, version);
            statement.executeUpdate();
        }
    }

    private static Map<UUID, Long> duties(Place place) throws SQLException {
        try (Connection owner = place.databases().connect("consultation")) {
            return OwnersTable.of(DUTIES).reached(owner);
        }
    }

    private static void kill(Place place) throws IOException, InterruptedException {
        String pid = Files.readAllLines(place.postgresql().data().resolve("postmaster.pid"))
                .getFirst()
                .strip();
        assertThat(new ProcessBuilder("kill", "-KILL", pid).inheritIO().start().waitFor())
                .isZero();
    }

    private void read(Map<String, Long> positions) throws Exception {
        try (Admin admin = admin()) {
            for (Map.Entry<String, Long> group : positions.entrySet()) {
                admin.alterConsumerGroupOffsets(
                                group.getKey(), Map.of(PARTITION, new OffsetAndMetadata(group.getValue())))
                        .all()
                        .get();
            }
        }
    }

    private Map<String, Long> positions() throws Exception {
        try (Admin admin = admin()) {
            return Map.of(INSIGHT, position(admin, INSIGHT), CITY, position(admin, CITY));
        }
    }

    private static long position(Admin admin, String group) throws Exception {
        return requireNonNull(admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .get(PARTITION))
                .offset();
    }

    private Admin admin() {
        return Admin.create(
                EmbeddedKafka.connection(kafka.bootstrapServers(), EmbeddedKafka.PROVISIONER, Development.SECRET));
    }
}
