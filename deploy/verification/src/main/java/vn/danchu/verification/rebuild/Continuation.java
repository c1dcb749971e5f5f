package vn.danchu.verification.rebuild;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.verification.rebuild.MeasureTopic.Told;
import vn.danchu.verification.restore.Telling;

/**
 * Figures that were made anew go on where the old ones stopped. A version counts the changes that were told, and there are fewer of
 * them when much is taken at once: without more, readers would hold what the new ones tell for old, and pass it over. So each figure
 * goes on above all that was told of it, and what it counts otherwise than it was told is told once more.
 */
final class Continuation {

    private static final TypeReference<TreeMap<String, String>> NAMES = new TypeReference<>() {};
    private static final String FIGURES =
            "select id, unit_code, unit_valid_from, measure, dimensions, total, version from insight.figure";
    private static final String DAYS = "select figure_id, day, value from insight.daily";
    private static final String KEEP = """
            insert into insight.figure (id, unit_code, unit_valid_from, measure, dimensions, total, version)
            values (?, ?, ?, ?, ?::jsonb, 0, ?)
            on conflict (id) do update set version = excluded.version
            """;
    private static final int BATCH = 1_000;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<UUID, Counted> made;
    private final Map<UUID, Map<LocalDate, Long>> days;
    private final Map<UUID, Map<LocalDate, Long>> daysBefore;
    private final Map<UUID, Told> told;
    private final Instant now;
    private int pending;
    private long corrections;

    private Continuation(Connection old, Connection made, Map<UUID, Told> told, Instant now) throws SQLException {
        this.made = figures(made);
        this.days = days(made);
        this.daysBefore = days(old);
        this.told = told;
        this.now = now;
    }

    /**
     * Continues them, in the transaction of the new ones.
     *
     * @param old what was there before, for the days that the topic has forgotten
     * @return how many changes are to be told
     */
    static long of(Connection old, Connection made, Map<UUID, Told> told, Instant now) throws SQLException {
        return new Continuation(old, made, told, now).write(made);
    }

    private long write(Connection connection) throws SQLException {
        Set<UUID> all = new HashSet<>(told.keySet());
        all.addAll(made.keySet());
        try (PreparedStatement keep = connection.prepareStatement(KEEP);
                PreparedStatement tell = connection.prepareStatement(Telling.APPEND)) {
            for (UUID id : all) {
                write(id, keep, tell);
                if (pending >= BATCH) {
                    send(keep, tell);
                }
            }
            send(keep, tell);
        }
        return corrections;
    }

    private void write(UUID id, PreparedStatement keep, PreparedStatement tell) throws SQLException {
        @Nullable Told known = told.get(id);
        @Nullable Counted counted = made.get(id);
        Figure figure = counted != null
                ? counted.figure
                : Figure.of(requireNonNull(known).newest());
        long total = counted == null ? 0 : counted.total;
        long version = Math.max(known == null ? 0 : known.version(), counted == null ? 0 : counted.version);
        for (LocalDate day : otherwise(id, known, total)) {
            version++;
            corrections++;
            MeasureChanged change = new MeasureChanged(
                    id, figure.unit, figure.measure, figure.dimensions, day, value(days, id, day), total);
            new Telling(
                            MeasureTopic.NAME,
                            id,
                            MeasureTopic.TYPE,
                            id,
                            version,
                            now.atOffset(ZoneOffset.UTC),
                            new String(ContractJson.write(change), StandardCharsets.UTF_8))
                    .append(tell);
            tell.addBatch();
            pending++;
        }
        keep.setObject(1, id);
        keep.setString(2, figure.unit.code());
        keep.setObject(3, figure.unit.validFrom());
        keep.setString(4, figure.measure);
        keep.setString(5, text(figure.dimensions));
        keep.setLong(6, version);
        keep.addBatch();
        pending++;
    }

    /** The days of a figure that readers know otherwise; one of its days where they know its sum otherwise. */
    private Set<LocalDate> otherwise(UUID id, @Nullable Told known, long total) {
        Map<LocalDate, Long> before = new HashMap<>(daysBefore.getOrDefault(id, Map.of()));
        if (known != null) {
            before.putAll(known.days());
        }
        Set<LocalDate> all = new TreeSet<>(before.keySet());
        all.addAll(days.getOrDefault(id, Map.of()).keySet());
        Set<LocalDate> otherwise = new TreeSet<>(all);
        otherwise.removeIf(day -> before.getOrDefault(day, 0L) == value(days, id, day));
        if (otherwise.isEmpty()
                && !all.isEmpty()
                && (known == null ? 0 : known.newest().total()) != total) {
            return Set.of(known == null ? all.iterator().next() : known.newest().day());
        }
        return otherwise;
    }

    private void send(PreparedStatement keep, PreparedStatement tell) throws SQLException {
        keep.executeBatch();
        tell.executeBatch();
        pending = 0;
    }

    private static long value(Map<UUID, Map<LocalDate, Long>> days, UUID id, LocalDate day) {
        return days.getOrDefault(id, Map.of()).getOrDefault(day, 0L);
    }

    private Map<UUID, Counted> figures(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIGURES);
                ResultSet row = statement.executeQuery()) {
            Map<UUID, Counted> figures = new HashMap<>();
            while (row.next()) {
                figures.put(
                        row.getObject("id", UUID.class),
                        new Counted(
                                new Figure(
                                        new UnitRef(
                                                row.getString("unit_code"),
                                                row.getObject("unit_valid_from", LocalDate.class)),
                                        row.getString("measure"),
                                        names(row.getString("dimensions"))),
                                row.getLong("total"),
                                row.getLong("version")));
            }
            return figures;
        }
    }

    private static Map<UUID, Map<LocalDate, Long>> days(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DAYS);
                ResultSet row = statement.executeQuery()) {
            Map<UUID, Map<LocalDate, Long>> days = new HashMap<>();
            while (row.next()) {
                days.computeIfAbsent(row.getObject(1, UUID.class), first -> new HashMap<>())
                        .put(row.getObject(2, LocalDate.class), row.getLong(3));
            }
            return days;
        }
    }

    private SortedMap<String, String> names(String dimensions) {
        try {
            return json.readValue(dimensions, NAMES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database holds dimensions that are no JSON", impossible);
        }
    }

    private String text(SortedMap<String, String> dimensions) {
        try {
            return json.writeValueAsString(dimensions);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a figure is of. */
    private record Figure(UnitRef unit, String measure, SortedMap<String, String> dimensions) {

        static Figure of(MeasureChanged change) {
            return new Figure(change.unit(), change.measure(), change.dimensions());
        }
    }

    private record Counted(Figure figure, long total, long version) {}
}
