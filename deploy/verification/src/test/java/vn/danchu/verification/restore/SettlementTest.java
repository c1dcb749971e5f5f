package vn.danchu.verification.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danchu.verification.Asked.number;
import static vn.danchu.verification.Asked.texts;
import static vn.danchu.verification.restore.Teller.DUTIES;
import static vn.danchu.verification.restore.Teller.DUTY_MOVED;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;
import vn.danchu.contracts.UnitRef;
import vn.danchu.embedded.Durability;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.KafkaSettings;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.local.part.Development;
import vn.danchu.verification.ServiceDatabases;
import vn.danchu.verification.bench.Migrations;
import vn.danchu.verification.topic.CommittedRecords;

/** Tables as the migrations make them, topics as they are declared; the services themselves do not run, as in a restore. */
class SettlementTest {

    private static final String FIGURES = "insight.measure.v1";
    private static final String FIGURE_CHANGED = "vn.danchu.insight.measure-changed.v1";
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable EmbeddedKafka kafka;
    private static ServiceDatabases databases = new ServiceDatabases("", "");
    private static String broker = "";
    private static Teller teller = new Teller("");

    /** What tests before have lost, as the reports of earlier restores would tell. */
    private static final Set<UUID> REPORTED = new HashSet<>();

    @BeforeAll
    static void start() throws SQLException, IOException {
        EmbeddedPostgres started =
                EmbeddedPostgres.start(PostgresSettings.inTemporaryDirectory().withDurability(Durability.FAST));
        postgres = started;
        databases = new ServiceDatabases(started.jdbcUrl(""), Development.SECRET);
        for (String service : List.of("consultation", "directory", "supervision", "insight")) {
            started.provision(service, Development.SECRET);
            // A migration is many statements in one, which only the simple protocol takes.
            try (Connection owner = DriverManager.getConnection(
                    started.jdbcUrl(service) + "?preferQueryMode=simple", service + "_owner", Development.SECRET)) {
                new Migrations(Path.of("../../services")).apply(owner, service);
            }
        }
        EmbeddedKafka running = EmbeddedKafka.start(KafkaSettings.inTemporaryDirectory());
        kafka = running;
        running.provision(Development.CELL, Development.SECRET);
        broker = running.bootstrapServers();
        teller = new Teller(broker);
    }

    @AfterAll
    static void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void every_topic_has_a_table_of_its_owner() throws SQLException {
        for (Topic topic : Topics.declared().all()) {
            try (Connection owner = databases.connect(topic.writer())) {
                assertThat(OwnersTable.of(topic.name()).reached(owner)).isNotNull();
            }
        }
    }

    @Test
    void the_key_of_a_unit_is_computed_as_everywhere() throws SQLException {
        UnitRef unit = new UnitRef("79", LocalDate.parse("2025-07-01"));
        try (Connection owner = databases.connect("directory")) {
            execute(owner, """
                    insert into directory.unit (code, valid_from, level, type, name, full_name, name_en, version)
                    values ('79', '2025-07-01', 'province', 'Thành phố', 'Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'Ho Chi Minh City', 3)
                    on conflict (code, valid_from) do update set version = 3
                    """);

            OwnersTable.of("directory.unit.v1").raise(owner, unit.id(), 8);

            assertThat(OwnersTable.of("directory.unit.v1").reached(owner)).containsEntry(unit.id(), 8L);
            assertThat(number(owner, "select version from directory.unit where code = '79'"))
                    .isEqualTo(7);
        }
    }

    @Test
    void what_has_a_row_is_told_again_above_everything_that_was_told() throws Exception {
        UUID duty = duty(2);
        teller.tell(DUTIES, DUTY_MOVED, duty, 1, "{\"duty\":{\"state\":\"first\"}}");
        UUID truth = teller.tell(DUTIES, DUTY_MOVED, duty, 2, "{\"duty\":{\"state\":\"kept\"}}");
        UUID lost = teller.tell(
                DUTIES, DUTY_MOVED, duty, 3, "{\"duty\":{\"unit\":{\"code\":\"26743\"},\"state\":\"lost\"}}");

        Loss loss = settle();

        assertThat(loss.events()).singleElement().satisfies(event -> {
            assertThat(event.telling().id()).isEqualTo(lost);
            assertThat(event.telling().unit()).isEqualTo("26743");
            assertThat(event.reached()).isEqualTo(2);
        });
        assertThat(loss.settled()).isTrue();
        try (Connection owner = databases.connect("consultation");
                Connection reader = databases.connect("insight")) {
            assertThat(number(owner, "select version from platform.duty where id = '" + duty + "'"))
                    .isEqualTo(4);
            assertThat(texts(
                            owner,
                            "select payload from platform.outbox where aggregate_version = 4 and aggregate_id = '"
                                    + duty + "'"))
                    .containsExactly("{\"duty\":{\"state\":\"kept\"}}");
            assertThat(texts(reader, "select event_id::text from platform.inbox"))
                    .contains(lost.toString())
                    .doesNotContain(truth.toString());
        }
    }

    @Test
    void of_what_has_no_row_no_reader_hears() throws Exception {
        UUID duty = UUID.randomUUID();
        UUID opened = teller.tell(DUTIES, DUTY_MOVED, duty, 1, "{\"duty\":{}}");
        UUID moved = teller.tell(DUTIES, DUTY_MOVED, duty, 2, "{\"duty\":{}}");
        teller.tell(DUTIES, DUTY_MOVED, duty, 2, moved, "{\"duty\":{}}");

        Loss loss = settle();

        assertThat(loss.events()).hasSize(2).allMatch(Loss.Event::withoutRow);
        try (Connection owner = databases.connect("consultation");
                Connection reader = databases.connect("insight")) {
            assertThat(texts(owner, "select type from platform.outbox where aggregate_id = '" + duty + "'"))
                    .isEmpty();
            assertThat(texts(reader, "select event_id::text from platform.inbox"))
                    .contains(opened.toString(), moved.toString());
        }
    }

    @Test
    void a_figure_is_told_as_it_is_counted_for_each_day_that_was_told() throws Exception {
        UUID figure = UUID.randomUUID();
        try (Connection insight = databases.connect("insight")) {
            execute(insight, """
                    insert into insight.figure (id, unit_code, unit_valid_from, measure, dimensions, total, version)
                    values ('%1$s', '26743', '2025-07-01', 'comments', '{"stance": "AGREE"}', 7, 5);
                    insert into insight.daily (figure_id, day, value) values ('%1$s', '2026-11-20', 3), ('%1$s', '2026-11-19', 4)
                    """.formatted(figure));
        }
        teller.tell(FIGURES, FIGURE_CHANGED, figure, 6, figure(figure, "AGREE", "2026-11-20", 9, 13));
        teller.tell(FIGURES, FIGURE_CHANGED, figure, 7, figure(figure, "AGREE", "2026-11-21", 4, 17));

        settle();

        assertThat(told(figure)).containsExactly("8 2026-11-20 3 7", "9 2026-11-21 0 7");
        assertThat(version(figure)).isEqualTo(9);
    }

    @Test
    void a_figure_that_is_gone_is_told_as_nothing() throws Exception {
        UUID figure = UUID.randomUUID();
        teller.tell(FIGURES, FIGURE_CHANGED, figure, 1, figure(figure, "OTHER", "2026-11-21", 1, 1));

        settle();

        assertThat(told(figure)).containsExactly("2 2026-11-21 0 0");
        assertThat(version(figure)).isEqualTo(2);
    }

    @Test
    void what_a_topic_has_forgotten_is_named() throws Exception {
        UUID year = UUID.randomUUID();
        try (Connection directory = databases.connect("directory")) {
            execute(directory, """
                    insert into directory.calendar_year (id, year, document, days_off, days_worked, entered_by, client, entered_at, version)
                    values ('%s', 2031, 'QĐ', '{}', '{}', 'somebody', 'danchu-cli', '2026-11-20T00:00:00Z', 0)
                    """.formatted(year));
        }
        teller.tell("directory.calendar.v1", "vn.danchu.directory.calendar-year-decided.v1", year, 2, "{}");

        Loss loss = settle();

        assertThat(loss.untold()).containsExactly(year);
        try (Connection directory = databases.connect("directory")) {
            assertThat(number(directory, "select version from directory.calendar_year where id = '" + year + "'"))
                    .as("its next event is above what was told")
                    .isEqualTo(1);
        }
    }

    @Test
    void a_reader_of_another_moment_is_named() throws Exception {
        UUID lost = teller.tell(DUTIES, DUTY_MOVED, UUID.randomUUID(), 1, "{\"duty\":{}}");
        try (Connection reader = databases.connect("insight")) {
            execute(
                    reader,
                    "insert into platform.inbox (event_id, received_at) values ('" + lost
                            + "', '2026-11-22T00:00:00Z')");
        }

        Loss loss = settle();

        assertThat(loss.taken()).containsExactly(Map.entry("insight", 1));
        assertThat(loss.settled()).isFalse();
    }

    @Test
    void what_an_earlier_restore_has_lost_is_not_lost_again() throws Exception {
        teller.tell(DUTIES, DUTY_MOVED, UUID.randomUUID(), 1, "{\"duty\":{}}");
        settle();

        Loss again = settle();

        assertThat(again.events()).isEmpty();
        assertThat(again.settled()).isTrue();
    }

    private static Loss settle() throws IOException, SQLException {
        try (CommittedRecords records = new CommittedRecords(
                EmbeddedKafka.connection(broker, EmbeddedKafka.PROVISIONER, Development.SECRET), topic -> true)) {
            Loss loss = new Settlement(databases, Losses.between(databases, records), REPORTED, NOW).settle();
            loss.events().forEach(event -> REPORTED.add(event.telling().id()));
            return loss;
        }
    }

    private static UUID duty(long version) throws SQLException {
        UUID duty = UUID.randomUUID();
        try (Connection owner = databases.connect("consultation")) {
            execute(owner, """
                    insert into platform.duty (id, code, about, unit_code, unit_valid_from, due_on, basis, state, opened_at, version)
                    values ('%1$s', 'CON.RESPOND', '%1$s', '26743', '2025-07-01', '2026-12-01', 'LOCAL', 'OPEN', '2026-11-20T00:00:00Z', %2$d)
                    """.formatted(duty, version));
        }
        return duty;
    }

    private static String figure(UUID id, String stance, String day, long value, long total) {
        return """
                {"id":"%s","unit":{"code":"26743","validFrom":"2025-07-01"},"measure":"comments","dimensions":{"stance":"%s"},\
                "day":"%s","dayValue":%d,"total":%d}""".formatted(id, stance, day, value, total);
    }

    private static List<String> told(UUID figure) throws SQLException {
        try (Connection insight = databases.connect("insight")) {
            return texts(insight, """
                    select aggregate_version || ' ' || (payload::json ->> 'day') || ' ' || (payload::json ->> 'dayValue')
                        || ' ' || (payload::json ->> 'total')
                    from platform.outbox where aggregate_id = '%s' order by aggregate_version
                    """.formatted(figure));
        }
    }

    private static long version(UUID figure) throws SQLException {
        try (Connection insight = databases.connect("insight")) {
            return number(insight, "select version from insight.figure where id = '" + figure + "'");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
