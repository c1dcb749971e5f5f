package vn.danchu.insight.measure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.unit.Units;

/** Reads figures. A unit's figure is the sum over itself and all units below it, added up when it is asked for. */
@ApplicationScoped
class Measures {

    /** Rows of one answer at most. */
    static final int MOST_ROWS = 10_000;

    private final AgroalDataSource dataSource;
    private final Units units;

    Measures(AgroalDataSource dataSource, Units units) {
        this.dataSource = dataSource;
        this.units = units;
    }

    /**
     * The rows of an answer, in order; empty where there are more than {@link #MOST_ROWS}. What was counted for a unit that
     * has been merged stands under the unit that took its place.
     */
    Optional<List<MeasureAnswer.Row>> find(UnitRef unit, MeasureQuery query) throws SQLException {
        List<Dimension> dimensions = query.by().stream().sorted().toList();
        List<String> columns = new ArrayList<>();
        if (query.byUnit()) {
            columns.add("covered.heir_code");
            columns.add("covered.heir_valid_from");
        }
        if (query.byDay()) {
            columns.add("d.day");
        }
        // Names of our own enum, never of the request.
        dimensions.forEach(dimension -> columns.add("f.dimensions ->> '" + dimension.key() + "'"));
        String list = String.join(", ", columns);
        String sql = """
                select %s sum(d.value) as value
                from unnest(?::text[], ?::date[], ?::text[], ?::date[])
                        as covered (code, valid_from, heir_code, heir_valid_from)
                    join insight.figure f on (f.unit_code, f.unit_valid_from) = (covered.code, covered.valid_from)
                    join insight.daily d on d.figure_id = f.id
                where f.measure = ? and d.day between ? and ?
                %s
                limit ?
                """.formatted(
                        columns.isEmpty() ? "" : list + ",",
                        columns.isEmpty() ? "" : "group by " + list + " having sum(d.value) <> 0 order by " + list);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            List<UnitRef> covered = covered(connection, lower -> units.covers(unit, lower));
            setUnits(statement, 1, covered);
            setUnits(statement, 3, covered.stream().map(units::heir).toList());
            statement.setString(5, query.measure().key());
            statement.setObject(6, query.from());
            statement.setObject(7, query.to());
            statement.setInt(8, MOST_ROWS + 1);
            try (ResultSet result = statement.executeQuery()) {
                List<MeasureAnswer.Row> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result, query, dimensions));
                }
                return rows.size() > MOST_ROWS ? Optional.empty() : Optional.of(rows);
            }
        }
    }

    /** Totals over all days, of a unit and of those below it: per unit and measure, dimensions and value. */
    Map<UnitRef, Map<Measure, Map<Map<String, String>, Long>>> totals(Predicate<UnitRef> wanted) throws SQLException {
        Map<UnitRef, Map<Measure, Map<Map<String, String>, Long>>> totals = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select unit_code, unit_valid_from, measure, dimensions, total from insight.figure
                        order by unit_code, unit_valid_from, measure
                        """);
                ResultSet result = statement.executeQuery()) {
            Map<UnitRef, Boolean> asked = new HashMap<>();
            // Thousands of figures have the same few dimensions.
            Map<String, Map<String, String>> dimensions = new HashMap<>();
            while (result.next()) {
                UnitRef unit = unit(result);
                Optional<Measure> measure = Measure.find(result.getString("measure"));
                if (measure.isPresent() && asked.computeIfAbsent(unit, wanted::test)) {
                    totals.computeIfAbsent(unit, first -> new LinkedHashMap<>())
                            .computeIfAbsent(measure.get(), first -> new LinkedHashMap<>())
                            .put(
                                    dimensions.computeIfAbsent(result.getString("dimensions"), DimensionJson::read),
                                    result.getLong("total"));
                }
            }
        }
        return totals;
    }

    /**
     * Totals as they stand, and what the days after the first evening added: of a unit and of those below it. One
     * statement reads both, so that they belong together.
     */
    PublicTrend.Growths growth(List<Measure> wanted, LocalDate firstEvening, Predicate<UnitRef> covers)
            throws SQLException {
        PublicTrend.Growths growths = new PublicTrend.Growths();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select unit_code, unit_valid_from, measure, null::date as day, sum(total) as amount
                        from insight.figure
                        where measure = any (?::text[])
                        group by 1, 2, 3
                        union all
                        select f.unit_code, f.unit_valid_from, f.measure, d.day, sum(d.value)
                        from insight.figure f join insight.daily d on d.figure_id = f.id
                        where f.measure = any (?::text[]) and d.day > ?
                        group by 1, 2, 3, 4
                        """)) {
            Array keys = connection.createArrayOf(
                    "text", wanted.stream().map(Measure::key).toArray());
            statement.setArray(1, keys);
            statement.setArray(2, keys);
            statement.setObject(3, firstEvening);
            try (ResultSet result = statement.executeQuery()) {
                Map<UnitRef, Boolean> asked = new HashMap<>();
                while (result.next()) {
                    UnitRef unit = unit(result);
                    if (!asked.computeIfAbsent(unit, covers::test)) {
                        continue;
                    }
                    PublicTrend.Growth growth =
                            growths.of(Measure.find(result.getString("measure")).orElseThrow(), unit);
                    @Nullable LocalDate day = result.getObject("day", LocalDate.class);
                    long amount = result.getLong("amount");
                    if (day == null) {
                        growth.total(amount);
                    } else {
                        growth.added(day, amount);
                    }
                }
            }
        }
        return growths;
    }

    private static void setUnits(PreparedStatement statement, int parameter, List<UnitRef> units) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                parameter,
                connection.createArrayOf(
                        "text", units.stream().map(UnitRef::code).toArray()));
        statement.setArray(
                parameter + 1,
                connection.createArrayOf(
                        "date",
                        units.stream().map(ref -> ref.validFrom().toString()).toArray()));
    }

    private static List<UnitRef> covered(Connection connection, Predicate<UnitRef> covers) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select distinct unit_code, unit_valid_from from insight.figure");
                ResultSet result = statement.executeQuery()) {
            List<UnitRef> found = new ArrayList<>();
            while (result.next()) {
                found.add(unit(result));
            }
            return found.stream().filter(covers).toList();
        }
    }

    private static UnitRef unit(ResultSet result) throws SQLException {
        return new UnitRef(result.getString("unit_code"), result.getObject("unit_valid_from", LocalDate.class));
    }

    private static MeasureAnswer.Row row(ResultSet result, MeasureQuery query, List<Dimension> dimensions)
            throws SQLException {
        int column = 0;
        @Nullable UnitRef unit = null;
        if (query.byUnit()) {
            unit = new UnitRef(result.getString(++column), result.getObject(++column, LocalDate.class));
        }
        @Nullable LocalDate day = query.byDay() ? result.getObject(++column, LocalDate.class) : null;
        TreeMap<String, String> values = new TreeMap<>();
        for (Dimension dimension : dimensions) {
            values.put(dimension.key(), result.getString(++column));
        }
        return new MeasureAnswer.Row(unit, day, values, result.getLong("value"));
    }
}
