package vn.danchu.insight.consultation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.LegalRegime;

/** Reads the figures of consultations. */
@ApplicationScoped
class ConsultationReader {

    private static final String CONSULTATION = """
            select c.unit_code, c.unit_valid_from, c.regime, c.state, c.published_on, c.closes_on,
                coalesce(sum(cell.comments) filter (where cell.state in ('SUBMITTED', 'ANSWERED')), 0) as counted,
                coalesce(sum(cell.comments) filter (where cell.state = 'ANSWERED'), 0) as answered,
                coalesce(sum(cell.comments) filter (where cell.state = 'LATE'), 0) as late,
                coalesce(sum(cell.comments) filter (where cell.state = 'WITHDRAWN'), 0) as withdrawn,
                (select count(*) from insight.criticism where consultation_id = c.id) as criticisms,
                (select count(answered_at) from insight.criticism where consultation_id = c.id) as criticisms_answered
            from insight.consultation c left join insight.consultation_cell cell on cell.consultation_id = c.id
            where c.id = ?
            group by c.id
            """;

    private final AgroalDataSource dataSource;

    ConsultationReader(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The unit that asks; empty where no event of the consultation has arrived. */
    Optional<UnitRef> unit(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select unit_code, unit_valid_from from insight.consultation where id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(unit(row, "unit")) : Optional.empty();
            }
        }
    }

    /** The figures, with rows by these columns; no rows for none. */
    Optional<ConsultationFigures> figures(UUID id, Set<CellColumn> by) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CONSULTATION)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new ConsultationFigures(
                        id,
                        unit(row, "unit"),
                        LegalRegime.valueOf(row.getString("regime")),
                        ConsultationState.valueOf(row.getString("state")),
                        row.getObject("published_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getLong("counted"),
                        row.getLong("answered"),
                        row.getLong("late"),
                        row.getLong("withdrawn"),
                        row.getLong("criticisms"),
                        row.getLong("criticisms_answered"),
                        by.isEmpty() ? List.of() : rows(connection, id, by)));
            }
        }
    }

    private static List<ConsultationFigures.Row> rows(Connection connection, UUID id, Set<CellColumn> by)
            throws SQLException {
        // Names of our own enum, never of the request.
        String columns = by.stream().sorted().map(CellColumn::sql).collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement("""
                select %1$s, sum(comments) as comments, sum(response_seconds) as response_seconds
                from insight.consultation_cell where consultation_id = ?
                group by %1$s having sum(comments) <> 0 order by %1$s
                """.formatted(columns))) {
            statement.setObject(1, id);
            try (ResultSet result = statement.executeQuery()) {
                List<ConsultationFigures.Row> rows = new ArrayList<>();
                while (result.next()) {
                    TreeMap<String, String> dimensions = new TreeMap<>();
                    for (CellColumn column : by) {
                        if (column != CellColumn.AUTHOR_UNIT) {
                            dimensions.put(column.key(), result.getString(column.sql()));
                        }
                    }
                    rows.add(new ConsultationFigures.Row(
                            by.contains(CellColumn.AUTHOR_UNIT) ? authorUnit(result) : null,
                            dimensions,
                            result.getLong("comments"),
                            result.getLong("response_seconds")));
                }
                return rows;
            }
        }
    }

    private static @Nullable UnitRef authorUnit(ResultSet row) throws SQLException {
        UnitRef unit = unit(row, "author_unit");
        return unit.equals(ConsultationCells.NO_UNIT) ? null : unit;
    }

    private static UnitRef unit(ResultSet row, String name) throws SQLException {
        return new UnitRef(row.getString(name + "_code"), row.getObject(name + "_valid_from", LocalDate.class));
    }
}
