package vn.danchu.insight.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.event.Envelope;

/**
 * The newest fact of each subject of one kind.
 *
 * <p>One statement takes a whole batch: it locks the rows in the order of their keys, so that two batches never wait for
 * each other in a circle, replaces a row by a newer version only, and gives back what stood there before and what stands
 * there now. Both come from the table, so that what was once added is exactly what is later taken away.
 */
final class FactTable<F> {

    private final List<Column<F>> columns;
    private final Reader<F> reader;
    private final String statement;

    /**
     * @param name of the table
     * @param reader makes a fact of a row
     * @param columns beside {@code id} and {@code version}
     */
    FactTable(String name, Reader<F> reader, List<Column<F>> columns) {
        this.columns = List.copyOf(columns);
        this.reader = reader;
        this.statement = """
                insert into %1$s as kept (id, version, %2$s)
                select %3$s from unnest(%4$s) as told (id, version, %2$s) order by 1
                on conflict (id) do update set version = excluded.version, %5$s where kept.version < excluded.version
                returning old.id is not null as replaced, new.id, %6$s
                """.formatted(
                name,
                names(column -> column.name),
                Stream.concat(
                                Stream.of("told.id::uuid", "told.version::bigint"),
                                columns.stream().map(column -> "told.%s::%s".formatted(column.name, column.type)))
                        .collect(Collectors.joining(", ")),
                Stream.generate(() -> "?::text[]").limit(columns.size() + 2L).collect(Collectors.joining(", ")),
                names(column -> "%1$s = excluded.%1$s".formatted(column.name)),
                names(column -> "old.%1$s as old_%1$s, new.%1$s as new_%1$s".formatted(column.name)));
    }

    /**
     * Keeps what is newer than what is there.
     *
     * @param told at most one version of each subject
     * @return what was replaced; what was not newer is not in it
     */
    List<Replaced<F>> keep(Connection connection, Collection<Told<F>> told) throws SQLException {
        if (told.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            int parameter = 0;
            prepared.setArray(
                    ++parameter, array(connection, told, each -> each.envelope().subject()));
            prepared.setArray(
                    ++parameter, array(connection, told, each -> each.envelope().aggregateVersion()));
            for (Column<F> column : columns) {
                prepared.setArray(++parameter, array(connection, told, each -> column.value.apply(each.fact())));
            }
            try (ResultSet rows = prepared.executeQuery()) {
                List<Replaced<F>> replaced = new ArrayList<>();
                while (rows.next()) {
                    UUID id = rows.getObject("id", UUID.class);
                    F before = rows.getBoolean("replaced") ? reader.read(id, new Row(rows, "old_")) : null;
                    replaced.add(new Replaced<>(id, before, reader.read(id, new Row(rows, "new_"))));
                }
                return replaced;
            }
        }
    }

    private String names(Function<Column<F>, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(", "));
    }

    private static <F> java.sql.Array array(
            Connection connection, Collection<Told<F>> told, Function<Told<F>, @Nullable Object> value)
            throws SQLException {
        @Nullable String[] texts = new String[told.size()];
        int index = 0;
        for (Told<F> each : told) {
            Object one = value.apply(each);
            texts[index++] = one == null ? null : one.toString();
        }
        return connection.createArrayOf("text", texts);
    }

    /**
     * A fact as an event told it.
     *
     * @param envelope of the event, which names subject and version
     * @param fact as it stood then
     */
    record Told<F>(Envelope envelope, F fact) {}

    /**
     * A fact that took the place of another.
     *
     * @param id of the subject
     * @param before what stood there; absent where nothing did
     * @param after what stands there now
     */
    record Replaced<F>(UUID id, @Nullable F before, F after) {}

    /** A column: its name, its type, and its value in a fact. */
    record Column<F>(String name, String type, Function<F, @Nullable Object> value) {}

    /** Makes a fact of a row. */
    interface Reader<F> {
        F read(UUID id, Row row) throws SQLException;
    }
}
