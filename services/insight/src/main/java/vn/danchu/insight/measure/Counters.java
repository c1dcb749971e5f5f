package vn.danchu.insight.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.insight.measure.Tally.Count;
import vn.danchu.platform.event.Envelope;
import vn.danchu.platform.event.Outbox;

/**
 * The figures and their days. A batch changes each count once and tells it once, in the transaction that takes the events
 * of the batch. Figures are locked in the order of their ids, so that two batches never wait for each other in a circle.
 */
@ApplicationScoped
public class Counters {

    private static final String FIGURES = """
            insert into insight.figure as kept (id, unit_code, unit_valid_from, measure, dimensions, total, version)
            select * from unnest(?::uuid[], ?::text[], ?::date[], ?::text[], ?::jsonb[], ?::bigint[], ?::bigint[])
                as change (id, unit_code, unit_valid_from, measure, dimensions, total, changes) order by id
            on conflict (id) do update set total = kept.total + excluded.total, version = kept.version + excluded.version
            returning new.id, new.total, new.version
            """;
    private static final String DAYS = """
            insert into insight.daily as kept (figure_id, day, value)
            select * from unnest(?::uuid[], ?::date[], ?::bigint[]) as change (id, day, value) order by id, day
            on conflict (figure_id, day) do update set value = kept.value + excluded.value
            returning new.figure_id, new.day, new.value
            """;

    private final Outbox outbox;

    Counters(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * A change of one count.
     *
     * @param amount to add; may be negative, never zero
     * @param cause the newest event that changed it; absent where no single event did
     */
    public record Change(long amount, @Nullable Envelope cause) {}

    /** Adds the amounts, and tells each changed count. */
    public void apply(Connection connection, Map<Count, Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        Map<UUID, List<Map.Entry<Count, Change>>> byFigure = new HashMap<>();
        for (Map.Entry<Count, Change> change : changes.entrySet()) {
            byFigure.computeIfAbsent(change.getKey().figure().id(), id -> new ArrayList<>())
                    .add(change);
        }
        Map<UUID, Standing> figures = changeFigures(connection, byFigure);
        Map<Day, Long> days = changeDays(connection, byFigure);
        List<Outbox.Entry> told = new ArrayList<>();
        byFigure.forEach((id, ofFigure) -> told.addAll(tell(id, ofFigure, standing(figures, id), days)));
        outbox.append(connection, told);
    }

    private static Map<UUID, Standing> changeFigures(
            Connection connection, Map<UUID, List<Map.Entry<Count, Change>>> byFigure) throws SQLException {
        int size = byFigure.size();
        UUID[] ids = new UUID[size];
        String[] codes = new String[size];
        String[] validFrom = new String[size];
        String[] measures = new String[size];
        String[] dimensions = new String[size];
        Long[] amounts = new Long[size];
        Long[] versions = new Long[size];
        int index = 0;
        for (Map.Entry<UUID, List<Map.Entry<Count, Change>>> each : byFigure.entrySet()) {
            Figure figure = each.getValue().getFirst().getKey().figure();
            ids[index] = each.getKey();
            codes[index] = figure.unit().code();
            validFrom[index] = figure.unit().validFrom().toString();
            measures[index] = figure.measure().key();
            dimensions[index] = DimensionJson.write(figure.names());
            amounts[index] = each.getValue().stream()
                    .mapToLong(change -> change.getValue().amount())
                    .sum();
            versions[index] = (long) each.getValue().size();
            index++;
        }
        try (PreparedStatement statement = connection.prepareStatement(FIGURES)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(2, connection.createArrayOf("text", codes));
            statement.setArray(3, connection.createArrayOf("date", validFrom));
            statement.setArray(4, connection.createArrayOf("text", measures));
            statement.setArray(5, connection.createArrayOf("jsonb", dimensions));
            statement.setArray(6, connection.createArrayOf("bigint", amounts));
            statement.setArray(7, connection.createArrayOf("bigint", versions));
            try (ResultSet rows = statement.executeQuery()) {
                Map<UUID, Standing> figures = new HashMap<>();
                while (rows.next()) {
                    figures.put(
                            rows.getObject("id", UUID.class),
                            new Standing(rows.getLong("total"), rows.getLong("version")));
                }
                return figures;
            }
        }
    }

    private static Map<Day, Long> changeDays(Connection connection, Map<UUID, List<Map.Entry<Count, Change>>> byFigure)
            throws SQLException {
        List<UUID> ids = new ArrayList<>();
        List<String> days = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        byFigure.forEach((id, ofFigure) -> ofFigure.forEach(change -> {
            ids.add(id);
            days.add(change.getKey().day().toString());
            amounts.add(change.getValue().amount());
        }));
        Array idArray = connection.createArrayOf("uuid", ids.toArray());
        try (PreparedStatement statement = connection.prepareStatement(DAYS)) {
            statement.setArray(1, idArray);
            statement.setArray(2, connection.createArrayOf("date", days.toArray()));
            statement.setArray(3, connection.createArrayOf("bigint", amounts.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                Map<Day, Long> values = new HashMap<>();
                while (rows.next()) {
                    Day day = new Day(rows.getObject("figure_id", UUID.class), rows.getObject("day", LocalDate.class));
                    long value = rows.getLong("value");
                    if (value < 0) {
                        throw new IllegalStateException("Figure " + day.figure() + " would be " + value + " on "
                                + day.day() + ": more was taken away than was added");
                    }
                    values.put(day, value);
                }
                return values;
            }
        }
    }

    /** The last of a figure's events carries what the table holds; those before it, how it came there. */
    private static List<Outbox.Entry> tell(
            UUID id, List<Map.Entry<Count, Change>> changes, Standing standing, Map<Day, Long> days) {
        List<Map.Entry<Count, Change>> inOrder = changes.stream()
                .sorted(Comparator.comparing(change -> change.getKey().day()))
                .toList();
        long total = standing.total
                - inOrder.stream()
                        .mapToLong(change -> change.getValue().amount())
                        .sum();
        long version = standing.version - inOrder.size();
        List<Outbox.Entry> told = new ArrayList<>();
        for (Map.Entry<Count, Change> change : inOrder) {
            Figure figure = change.getKey().figure();
            LocalDate day = change.getKey().day();
            total += change.getValue().amount();
            version++;
            told.add(new Outbox.Entry(
                    new MeasureChanged(
                            id,
                            figure.unit(),
                            figure.measure().key(),
                            figure.names(),
                            day,
                            days.getOrDefault(new Day(id, day), 0L),
                            total),
                    version,
                    change.getValue().cause()));
        }
        return told;
    }

    private static Standing standing(Map<UUID, Standing> figures, UUID id) {
        Standing standing = figures.get(id);
        if (standing == null) {
            throw new IllegalStateException("Figure " + id + " was not written");
        }
        return standing;
    }

    private record Standing(long total, long version) {}

    private record Day(UUID figure, LocalDate day) {}
}
