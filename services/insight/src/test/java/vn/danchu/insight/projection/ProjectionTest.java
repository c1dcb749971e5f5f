package vn.danchu.insight.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.event.Received;
import vn.danchu.testing.event.CollectedEvent;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;

/** Whatever happens in whatever order, the figures are what the facts say, and the facts are the newest versions. */
@QuarkusTest
@WithInfrastructure
class ProjectionTest {

    private static final String DIFFERENT_COUNTS = """
            select count(*) from (
                select f.unit_code, f.unit_valid_from, f.measure, f.dimensions, d.day, d.value
                from insight.figure f join insight.daily d on d.figure_id = f.id where d.value <> 0
            ) kept
            full join insight.derived using (unit_code, unit_valid_from, measure, dimensions, day)
            where kept.value is distinct from derived.value
            """;
    private static final String DIFFERENT_CELLS = """
            select count(*) from (select * from insight.consultation_cell where comments <> 0) kept
            full join insight.derived_cell derived using (consultation_id, author_unit_code, author_unit_valid_from,
                author_kind, channel, stance, state, disposition)
            where (kept.comments, kept.response_seconds) is distinct from (derived.comments, derived.response_seconds)
            """;
    private static final String DIFFERENT_TOTALS = """
            select count(*) from insight.figure f
            where f.total <> (select sum(value) from insight.daily where figure_id = f.id)
            """;

    @Inject
    Projection projection;

    @Inject
    WorkerDatabase database;

    @Inject
    Outbox outbox;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void figuresAreWhatTheFactsSayAfterAnyHistoryInAnyOrder(long seed) throws SQLException {
        List<Received<?>> history = History.of(seed, 6, 25);

        apply(History.disturbed(history, seed), new Random(seed));

        assertThat(different(DIFFERENT_COUNTS)).as("counts, seed %d", seed).isZero();
        assertThat(different(DIFFERENT_CELLS)).as("cells, seed %d", seed).isZero();
        assertThat(different(DIFFERENT_TOTALS)).as("totals, seed %d", seed).isZero();
        assertThat(versions(history)).as("newest versions, seed %d", seed).isEqualTo(newest(history));
    }

    @Test
    void aWholeHistoryThatComesAgainChangesAndTellsNothing() throws SQLException {
        List<Received<?>> history = History.of(99, 3, 20);
        apply(history, new Random(99));
        long told = versionsOfFigures();

        apply(History.disturbed(history, 100), new Random(100));

        assertThat(versionsOfFigures()).isEqualTo(told);
    }

    @Test
    void batchesOfSeveralReplicasNeitherBlockNorSpoilOneAnother() throws Exception {
        List<List<Received<?>>> histories = new ArrayList<>();
        for (long seed = 200; seed < 204; seed++) {
            histories.add(History.of(seed, 3, 25));
        }

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> work = new ArrayList<>();
            for (List<Received<?>> history : histories) {
                work.add(() -> {
                    apply(history, new Random(history.size()));
                    return null;
                });
            }
            for (Future<Void> done : replicas.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError("a batch failed", failed);
        }

        assertThat(different(DIFFERENT_COUNTS)).isZero();
        assertThat(different(DIFFERENT_CELLS)).isZero();
    }

    @Test
    void whatWasToldOfAFigureLastIsItsTotalAndNoVersionIsMissing() throws SQLException {
        apply(History.of(300, 2, 20), new Random(300));
        outbox.wake();
        Map<UUID, Long> totals = totals();
        long told = versionsOfFigures();

        Map<UUID, Long> last = new HashMap<>();
        Map<UUID, Long> versions = new HashMap<>();
        try (EventCollector events = EventCollector.of(MeasureChanged.class)) {
            for (CollectedEvent event :
                    events.await((int) told, event -> totals.containsKey(UUID.fromString(event.key())))) {
                MeasureChanged figure = event.as(MeasureChanged.class);
                long version =
                        Long.parseLong(event.attribute("aggregateversion").orElseThrow());
                assertThat(version).isEqualTo(versions.getOrDefault(figure.id(), 0L) + 1);
                versions.put(figure.id(), version);
                last.put(figure.id(), figure.total());
            }
        }

        assertThat(last).isEqualTo(totals);
    }

    private void apply(List<Received<?>> events, Random random) throws SQLException {
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(60));
            List<Received<?>> batch = events.subList(from, to);
            database.inTransaction(connection -> {
                projection.apply(batch, connection);
                return batch.size();
            });
            from = to;
        }
    }

    private long different(String question) throws SQLException {
        return database.inTransaction(connection -> number(connection, question));
    }

    private long versionsOfFigures() throws SQLException {
        return different("select coalesce(sum(version), 0) from insight.figure");
    }

    private Map<UUID, Long> totals() throws SQLException {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select id, total from insight.figure");
                    ResultSet rows = statement.executeQuery()) {
                Map<UUID, Long> totals = new HashMap<>();
                while (rows.next()) {
                    totals.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
                return totals;
            }
        });
    }

    private static Map<UUID, Long> newest(List<Received<?>> history) {
        Map<UUID, Long> newest = new HashMap<>();
        history.forEach(event ->
                newest.merge(event.envelope().subject(), event.envelope().aggregateVersion(), Math::max));
        return newest;
    }

    private Map<UUID, Long> versions(List<Received<?>> history) throws SQLException {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    select id, version from (
                        select id, version from insight.consultation union all select id, version from insight.comment
                        union all select id, version from insight.criticism union all select id, version from insight.feedback
                        union all select id, version from insight.apology union all select id, version from insight.disclosure
                        union all select id, version from insight.duty
                    ) as fact where id = any (?)
                    """)) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid",
                                history.stream()
                                        .map(event -> event.envelope().subject())
                                        .distinct()
                                        .toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    Map<UUID, Long> versions = new HashMap<>();
                    while (rows.next()) {
                        versions.put(rows.getObject(1, UUID.class), rows.getLong(2));
                    }
                    return versions;
                }
            }
        });
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
