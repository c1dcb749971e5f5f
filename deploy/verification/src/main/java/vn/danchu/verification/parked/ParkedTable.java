package vn.danchu.verification.parked;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parked events of one service, in its database. */
final class ParkedTable {

    private static final String COLUMNS = """
            select event_id, headers ->> 'ce_type' as type, topic, kafka_partition, kafka_offset, aggregate_id,
                headers ->> 'ce_correlationid' as correlation, reason, behind, parked_at,
                (select count(*) from platform.parked_event as later where later.behind = parked.event_id) as waiting
            from platform.parked_event as parked
            """;

    private final Connection connection;

    ParkedTable(Connection connection) {
        this.connection = connection;
    }

    /** How many are parked, with those that wait. */
    long size() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from platform.parked_event");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** The first of each aggregate, the longest parked before the others: what waits behind it goes with it. */
    List<ParkedEvent> heads(int limit) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + " where behind is null order by parked_at, event_id limit ?")) {
            statement.setInt(1, limit);
            return read(statement);
        }
    }

    Optional<ParkedEvent> find(UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + " where event_id = ?")) {
            statement.setObject(1, id);
            return read(statement).stream().findFirst();
        }
    }

    /** Asks the service to try an event again, with all of its aggregate. */
    UUID ask(UUID event, Instant now) throws SQLException {
        UUID question = UUID.randomUUID();
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into platform.parked_retry (id, event_id, asked_at) values (?, ?, ?)")) {
            statement.setObject(1, question);
            statement.setObject(2, event);
            statement.setObject(3, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
        return question;
    }

    /** What the service answered; empty while it has not. */
    Optional<Answer> answer(UUID question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select applied, failure from platform.parked_retry where id = ? and answered_at is not null")) {
            statement.setObject(1, question);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String failure = row.getString("failure");
                return Optional.of(
                        failure == null ? new Answer.Applied(row.getInt("applied")) : new Answer.Failed(failure));
            }
        }
    }

    private static List<ParkedEvent> read(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<ParkedEvent> events = new ArrayList<>();
            while (row.next()) {
                events.add(new ParkedEvent(
                        row.getObject("event_id", UUID.class),
                        Optional.ofNullable(row.getString("type")),
                        row.getString("topic"),
                        row.getInt("kafka_partition"),
                        row.getLong("kafka_offset"),
                        Optional.ofNullable(row.getObject("aggregate_id", UUID.class)),
                        Optional.ofNullable(row.getString("correlation")),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("behind", UUID.class)),
                        row.getLong("waiting"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()));
            }
            return events;
        }
    }

    /** What became of a retry. */
    sealed interface Answer {

        /** So many events had their effect now; none if the event was no longer parked. */
        record Applied(int events) implements Answer {}

        /** One failed again, and all stay parked as they were. */
        record Failed(String reason) implements Answer {}
    }
}
