package vn.danchu.verification.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danchu.verification.Asked.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.embedded.Durability;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.local.part.Development;
import vn.danchu.verification.ServiceDatabases;
import vn.danchu.verification.bench.Migrations;
import vn.danchu.verification.rebuild.MeasureTopic.Told;

/** Two generations of insight's database as the migrations make them; no service runs. */
class GenerationsTest {

    private static final String KEPT = "insight_before_once";
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final UnitRef WARD = new UnitRef("26743", LocalDate.parse("2025-07-01"));
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-21");

    /** Made of events, or by the migrations alone, or empty where nobody is obliged to anything. */
    private static final List<String> MADE_ANEW = List.of(
            "platform.calendar_year",
            "platform.day_off",
            "platform.day_worked",
            "platform.duty",
            "platform.inbox",
            "platform.local_rule",
            "platform.outbox",
            "platform.parked_event",
            "platform.rule",
            "platform.unit",
            "platform.unit_source");

    private static @Nullable EmbeddedPostgres postgres;
    private static ServiceDatabases databases = new ServiceDatabases("", "");

    @BeforeAll
    static void start() throws SQLException, IOException {
        EmbeddedPostgres started =
                EmbeddedPostgres.start(PostgresSettings.inTemporaryDirectory().withDurability(Durability.FAST));
        postgres = started;
        databases = new ServiceDatabases(started.jdbcUrl(""), Development.SECRET);
        started.provision("insight", Development.SECRET);
        migrate("insight");
        execute("postgres", "alter database insight rename to pristine");
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    /** Migrated once, for that takes seconds. */
    @BeforeEach
    void copy() throws SQLException {
        for (String database : List.of("insight", "insight_next", KEPT)) {
            execute("postgres", "drop database if exists " + database + " with (force)");
        }
        for (String database : List.of("insight", "insight_next")) {
            execute("postgres", "create database " + database + " owner insight_owner template pristine");
        }
    }

    @Test
    void every_table_of_the_mechanics_goes_along_or_is_made_anew() throws SQLException {
        try (Connection old = databases.connect("insight")) {
            assertThat(texts(old, "select schemaname || '.' || tablename from pg_tables where schemaname = 'platform'"))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Generations.GOES_ALONG.stream(), MADE_ANEW.stream())
                                    .toList());
        }
    }

    @Test
    void the_new_one_takes_the_place_with_what_is_no_making_of_events_and_the_old_one_is_kept() throws Exception {
        execute("insight", """
                insert into platform.audit (occurred_at, operation, actor, roles, about)
                values ('2026-11-20T00:00:00Z', 'answer', 'somebody', '{}', 'something')
                """);
        String before = generation("insight");
        try (Connection operator = databases.connectAsSuperuser("postgres");
                Connection service = databases.connect("insight")) {
            Generations generations = generations(operator);
            generations.makeNext();
            migrate(generations.next());
            String after = generation(generations.next());
            Standstill standstill = Standstill.of(databases, "insight");
            try (Connection made = databases.connectAsSuperuser(generations.next())) {
                made.setAutoCommit(false);
                generations.carryOver(standstill.connection(), made);
                made.commit();
            }

            var _ = generations.exchange(standstill, KEPT);

            assertThatThrownBy(() -> texts(service, "select 'still here'")).isInstanceOf(SQLException.class);
            assertThat(generation("insight")).isEqualTo(after);
            assertThat(generation(KEPT)).isEqualTo(before);
            assertThat(generations.kept()).containsExactly(KEPT);
        }
        execute("insight", """
                insert into platform.audit (occurred_at, operation, actor, roles, about)
                values ('2026-11-21T00:00:00Z', 'answer', 'somebody', '{}', 'something else')
                """);
        try (Connection now = databases.connect("insight")) {
            assertThat(texts(now, "select id || ' ' || about from platform.audit order by id"))
                    .containsExactly("1 something", "2 something else");
        }
    }

    @Test
    void an_old_one_that_may_have_gone_on_is_not_exchanged() throws Exception {
        String before = generation("insight");
        try (Connection operator = databases.connectAsSuperuser("postgres");
                Standstill standstill = Standstill.of(databases, "insight")) {
            execute("postgres", "select pg_terminate_backend(" + standstill.backend() + ")");

            assertThatThrownBy(() -> generations(operator).exchange(standstill, KEPT))
                    .isInstanceOf(SQLException.class);

            assertThat(generation("insight")).isEqualTo(before);
            assertThat(generations(operator).kept()).isEmpty();
        }
    }

    @Test
    void nothing_is_deleted_where_the_one_that_serves_is_closed() throws Exception {
        execute("postgres", "create database " + KEPT);
        execute("postgres", "alter database insight allow_connections false");
        try (Connection operator = databases.connectAsSuperuser("postgres")) {
            Generations generations = generations(operator);

            assertThatIOException().isThrownBy(generations::forget).withMessageContaining("rebuild.md");
            assertThatIOException().isThrownBy(generations::makeNext).withMessageContaining("rebuild.md");

            assertThat(generations.kept()).containsExactly(KEPT);
            assertThat(texts(operator, "select datname from pg_database where datname = 'insight_next'"))
                    .hasSize(1);
        } finally {
            execute("postgres", "alter database insight allow_connections true");
        }
    }

    @Test
    void while_the_old_one_stands_still_it_is_read_and_not_changed() throws SQLException {
        try (Standstill _ = Standstill.of(databases, "insight");
                Connection service = databases.connect("insight")) {
            assertThat(texts(service, "select count(*)::text from insight.figure"))
                    .containsExactly("0");
            var statement = service.createStatement();
            statement.execute("set lock_timeout = '50ms'");
            assertThatThrownBy(() -> statement.execute("insert into platform.inbox (event_id, received_at) "
                            + "values (gen_random_uuid(), '2026-11-20T00:00:00Z')"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("lock timeout");
        }
    }

    @Test
    void a_figure_goes_on_above_what_was_told_and_tells_the_days_that_were_told_otherwise() throws SQLException {
        UUID figure = UUID.randomUUID();
        figure("insight", figure, 14, 40, Map.of(FRIDAY, 4L, SATURDAY, 10L));
        figure("insight_next", figure, 7, 2, Map.of(FRIDAY, 4L, SATURDAY, 3L));

        // The topic is compacted and remembers the newest day.
        long corrections = continued(Map.of(figure, told(figure, 41, SATURDAY, 10, 14)));

        assertThat(corrections).isEqualTo(1);
        assertThat(toldAgain()).containsExactly("42 2026-11-21 3 7");
        assertThat(version(figure)).isEqualTo(42);
    }

    @Test
    void a_figure_that_was_told_rightly_goes_on_without_a_word() throws SQLException {
        UUID figure = UUID.randomUUID();
        figure("insight", figure, 4, 9, Map.of(FRIDAY, 4L));
        figure("insight_next", figure, 4, 1, Map.of(FRIDAY, 4L));

        long corrections = continued(Map.of(figure, told(figure, 9, FRIDAY, 4, 4)));

        assertThat(corrections).isZero();
        assertThat(toldAgain()).isEmpty();
        assertThat(version(figure)).isEqualTo(9);
    }

    @Test
    void a_figure_that_should_not_have_been_told_is_told_as_nothing() throws SQLException {
        UUID figure = UUID.randomUUID();
        figure("insight", figure, 5, 6, Map.of(FRIDAY, 2L, SATURDAY, 3L));

        long corrections = continued(Map.of(figure, told(figure, 6, SATURDAY, 3, 5)));

        assertThat(corrections).isEqualTo(2);
        assertThat(toldAgain()).containsExactly("7 2026-11-20 0 0", "8 2026-11-21 0 0");
        assertThat(version(figure)).isEqualTo(8);
    }

    @Test
    void a_spoilt_figure_is_found_and_does_not_keep_the_new_ones_away() throws SQLException {
        criticism("insight", UUID.fromString("00000000-0000-7000-8000-000000000001"), 3);
        criticism("insight_next", UUID.fromString("00000000-0000-7000-8000-000000000001"), 3);
        issued("insight", 8);
        issued("insight_next", 1);

        List<Line> lines = examined();

        assertThat(lines).allMatch(Line::sound);
        // The day and the sum over all days.
        assertThat(lines)
                .filteredOn(line -> line.wrongBefore() > 0)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.what()).startsWith("figures");
                    assertThat(line.wrongBefore()).isEqualTo(2);
                });
    }

    @Test
    void what_the_topics_do_not_tell_keeps_the_new_ones_away() throws SQLException {
        criticism("insight", UUID.fromString("00000000-0000-7000-8000-000000000001"), 1);
        criticism("insight", UUID.fromString("00000000-0000-7000-8000-000000000002"), 2);
        criticism("insight_next", UUID.fromString("00000000-0000-7000-8000-000000000002"), 1);
        criticism("insight_next", UUID.fromString("00000000-0000-7000-8000-000000000003"), 1);
        issued("insight", 2);
        issued("insight_next", 2);

        assertThat(examined()).filteredOn(line -> !line.sound()).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo("facts: criticism");
            assertThat(line.missing()).isEqualTo(2);
            assertThat(line.ahead()).isEqualTo(1);
        });
    }

    @Test
    void figures_that_are_not_what_their_facts_add_up_to_are_kept_away() throws SQLException {
        criticism("insight_next", UUID.fromString("00000000-0000-7000-8000-000000000001"), 1);

        assertThat(examined())
                .filteredOn(line -> !line.sound())
                .singleElement()
                .satisfies(line -> assertThat(line.wrongNow()).isEqualTo(2));
    }

    private static void migrate(String database) throws SQLException, IOException {
        // A migration is many statements in one, which only the simple protocol takes.
        try (Connection owner = DriverManager.getConnection(
                databases.server() + database + "?preferQueryMode=simple", "insight_owner", Development.SECRET)) {
            new Migrations(Path.of("../../services")).apply(owner, "insight");
        }
    }

    private static Generations generations(Connection operator) {
        return new Generations(databases, "insight", operator);
    }

    private static List<Line> examined() throws SQLException {
        try (Connection old = databases.connectAsSuperuser("insight");
                Connection made = databases.connectAsSuperuser("insight_next")) {
            old.setAutoCommit(false);
            made.setAutoCommit(false);
            return new Examination(old, made).lines();
        }
    }

    private static long continued(Map<UUID, Told> told) throws SQLException {
        try (Connection old = databases.connectAsSuperuser("insight");
                Connection made = databases.connectAsSuperuser("insight_next")) {
            return Continuation.of(old, made, told, NOW);
        }
    }

    private static Told told(UUID figure, long version, LocalDate day, long value, long total) {
        return new Told(
                version,
                new MeasureChanged(figure, WARD, "criticisms-issued", new TreeMap<>(), day, value, total),
                new HashMap<>(Map.of(day, value)));
    }

    private static void figure(String database, UUID id, long total, long version, Map<LocalDate, Long> days)
            throws SQLException {
        execute(database, """
                insert into insight.figure (id, unit_code, unit_valid_from, measure, dimensions, total, version)
                values ('%s', '26743', '2025-07-01', 'criticisms-issued', '{}', %d, %d)
                """.formatted(id, total, version));
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            execute(
                    database,
                    "insert into insight.daily (figure_id, day, value) values ('%s', '%s', %d)"
                            .formatted(id, day.getKey(), day.getValue()));
        }
    }

    private static void issued(String database, long number) throws SQLException {
        figure(database, UUID.randomUUID(), number, 1, Map.of(FRIDAY, number));
    }

    private static void criticism(String database, UUID id, long version) throws SQLException {
        execute(database, """
                insert into insight.criticism (id, version, consultation_id, unit_code, unit_valid_from, state, issued_at)
                values ('%1$s', %2$d, '%1$s', '26743', '2025-07-01', 'ISSUED', '2026-11-20T05:00:00Z')
                """.formatted(id, version));
    }

    private static String generation(String database) throws SQLException {
        try (Connection connection = databases.connectAsSuperuser(database)) {
            return texts(connection, "select id::text from insight.generation").getFirst();
        }
    }

    private static List<String> toldAgain() throws SQLException {
        try (Connection made = databases.connectAsSuperuser("insight_next")) {
            return texts(made, """
                    select aggregate_version || ' ' || (payload::json ->> 'day') || ' ' || (payload::json ->> 'dayValue')
                        || ' ' || (payload::json ->> 'total')
                    from platform.outbox order by aggregate_version
                    """);
        }
    }

    private static long version(UUID figure) throws SQLException {
        try (Connection made = databases.connectAsSuperuser("insight_next")) {
            return Long.parseLong(texts(made, "select version::text from insight.figure where id = '" + figure + "'")
                    .getFirst());
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = databases.connectAsSuperuser(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
