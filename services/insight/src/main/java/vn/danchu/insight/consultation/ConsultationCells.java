package vn.danchu.insight.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.Disposition;

/**
 * The cells of all consultations. They are read over REST and not told on the stream: the stream carries the figures of
 * units, whose number is bounded, while consultations only grow in number.
 */
@ApplicationScoped
public class ConsultationCells {

    /** Stands in the key for a unit that no token named: a primary key has no place for what is absent. */
    static final UnitRef NO_UNIT = new UnitRef("", LocalDate.of(1, 1, 1));

    private static final String NO_DISPOSITION = "";

    private static final String ADD = """
            insert into insight.consultation_cell as kept (consultation_id, author_unit_code, author_unit_valid_from,
                author_kind, channel, stance, state, disposition, comments, response_seconds)
            select * from unnest(?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::bigint[], ?::bigint[]) order by 1, 2, 3, 4, 5, 6, 7, 8
            on conflict (consultation_id, author_unit_code, author_unit_valid_from, author_kind, channel, stance, state,
                disposition)
            do update set comments = kept.comments + excluded.comments,
                response_seconds = kept.response_seconds + excluded.response_seconds
            """;

    /** Adds the amounts. */
    public void apply(Connection connection, CellChanges changes) throws SQLException {
        List<Map.Entry<ConsultationCell, CellChanges.Amount>> entries =
                new ArrayList<>(changes.amounts().entrySet());
        if (entries.isEmpty()) {
            return;
        }
        List<Function<Map.Entry<ConsultationCell, CellChanges.Amount>, Object>> columns = List.of(
                entry -> entry.getKey().consultation(),
                entry -> unit(entry.getKey()).code(),
                entry -> unit(entry.getKey()).validFrom(),
                entry -> entry.getKey().authorKind(),
                entry -> entry.getKey().channel(),
                entry -> entry.getKey().stance(),
                entry -> entry.getKey().state(),
                entry -> disposition(entry.getKey().disposition()),
                entry -> entry.getValue().comments(),
                entry -> entry.getValue().responseSeconds());
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (int column = 0; column < columns.size(); column++) {
                String[] values = entries.stream()
                        .map(columns.get(column))
                        .map(Object::toString)
                        .toArray(String[]::new);
                statement.setArray(column + 1, connection.createArrayOf("text", values));
            }
            statement.executeUpdate();
        }
    }

    private static UnitRef unit(ConsultationCell cell) {
        UnitRef unit = cell.authorUnit();
        return unit == null ? NO_UNIT : unit;
    }

    private static String disposition(@Nullable Disposition disposition) {
        return disposition == null ? NO_DISPOSITION : disposition.name();
    }
}
