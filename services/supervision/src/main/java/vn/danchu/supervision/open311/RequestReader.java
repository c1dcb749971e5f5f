package vn.danchu.supervision.open311;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.FeedbackState;

/** Reads what everybody may know of requests. */
@ApplicationScoped
class RequestReader {

    private static final String READ = """
            select id, field, unit_code, unit_valid_from, state, requested_at, updated_at, answer_by, receiver_name, longitude, latitude
            from supervision.open311_requests(?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource dataSource;

    RequestReader(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One page, the newest days first. */
    List<PublicRequest> read(RequestQuery query) {
        RequestQuery.Span changed = query.changed();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            set(statement, 1, array(connection, "uuid", query.wanted()));
            set(statement, 2, array(connection, "text", query.services()));
            set(statement, 3, array(connection, "text", names(query.states())));
            set(statement, 4, query.sent().from());
            set(statement, 5, query.sent().until());
            set(statement, 6, changed.from());
            set(statement, 7, changed.until());
            statement.setLong(8, query.before());
            statement.setInt(9, query.size());
            List<PublicRequest> requests = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    requests.add(request(row));
                }
            }
            return requests;
        } catch (SQLException failure) {
            throw new IllegalStateException("The requests could not be read.", failure);
        }
    }

    private static PublicRequest request(ResultSet row) throws SQLException {
        return new PublicRequest(
                row.getObject("id", UUID.class),
                row.getString("field"),
                new UnitRef(row.getString("unit_code"), row.getObject("unit_valid_from", LocalDate.class)),
                FeedbackState.valueOf(row.getString("state")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", LocalDate.class),
                row.getString("receiver_name"),
                row.getBigDecimal("longitude"),
                row.getBigDecimal("latitude"));
    }

    private static @Nullable List<String> names(@Nullable List<FeedbackState> states) {
        return states == null ? null : states.stream().map(FeedbackState::name).toList();
    }

    private static @Nullable Array array(Connection connection, String type, @Nullable Collection<?> values)
            throws SQLException {
        return values == null ? null : connection.createArrayOf(type, values.toArray());
    }

    private static void set(PreparedStatement statement, int at, @Nullable Array array) throws SQLException {
        if (array == null) {
            statement.setNull(at, Types.ARRAY);
        } else {
            statement.setArray(at, array);
        }
    }

    private static void set(PreparedStatement statement, int at, @Nullable Instant instant) throws SQLException {
        statement.setObject(
                at, instant == null ? null : instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
