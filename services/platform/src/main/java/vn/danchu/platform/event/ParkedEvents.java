package vn.danchu.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.database.WorkerDatabase;

/**
 * Events whose effect failed for a reason that will not pass, and the later events of their aggregate behind them. Nothing
 * of them is lost: once the cause is mended they are tried again, in their order.
 */
@ApplicationScoped
public class ParkedEvents {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String ORDER = " order by aggregate_id, aggregate_version nulls first, parked_at, event_id";

    /** The class of SQLSTATE that blames the data: a failure without one would be taken for an outage, which passes. */
    private static final String BAD_DATA = "22000";

    private final WorkerDatabase database;
    private final EventHandlers handlers;
    private final Outbox outbox;
    private final ObjectMapper json;

    ParkedEvents(WorkerDatabase database, EventHandlers handlers, Outbox outbox, ObjectMapper json) {
        this.database = database;
        this.handlers = handlers;
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * Those that are parked now, by aggregate and in their order.
     *
     * @param limit at most so many
     */
    public List<Parked> list(int limit) throws SQLException {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select * from platform.parked_event" + ORDER + " limit ?")) {
                statement.setInt(1, limit);
                try (ResultSet result = statement.executeQuery()) {
                    List<Parked> parked = new ArrayList<>();
                    while (result.next()) {
                        parked.add(new Parked(
                                result.getObject("event_id", UUID.class),
                                result.getString("topic"),
                                result.getInt("kafka_partition"),
                                result.getLong("kafka_offset"),
                                result.getObject("aggregate_id", UUID.class),
                                result.getString("reason"),
                                result.getObject("behind", UUID.class),
                                result.getObject("parked_at", OffsetDateTime.class)
                                        .toInstant()));
                    }
                    return List.copyOf(parked);
                }
            }
        });
    }

    /**
     * Tries a parked event again, with all that are parked of its aggregate, in their order and in one transaction.
     *
     * @return how many had their effect now; 0 where no event of this id is parked
     * @throws SQLException where one fails again: all of them stay parked as they were
     */
    public int retry(UUID eventId) throws SQLException {
        int applied = database.inTransaction(connection -> {
            List<Received<?>> events = new ArrayList<>();
            List<ConsumerRecord<String, byte[]>> messages = takeWith(connection, eventId);
            for (ConsumerRecord<String, byte[]> message : messages) {
                read(message).ifPresent(events::add);
            }
            handlers.apply(events, connection);
            return messages.size();
        });
        outbox.wake();
        return applied;
    }

    private static Optional<Received<?>> read(ConsumerRecord<String, byte[]> message) throws SQLException {
        try {
            return CloudEvents.read(message);
        } catch (CloudEvents.NoCloudEventException stillUnreadable) {
            throw new SQLException(stillUnreadable.getMessage(), BAD_DATA, stillUnreadable);
        }
    }

    /**
     * Which of the aggregates have a parked event, and which one is their first. Those that have are held until the end of
     * the transaction, so that no event is parked behind one that is being tried again at this moment.
     */
    Map<UUID, UUID> blocked(Connection connection, Set<UUID> aggregates) throws SQLException {
        Map<UUID, UUID> seen = heads(connection, aggregates);
        if (seen.isEmpty()) {
            return seen;
        }
        for (UUID aggregate : new TreeSet<>(seen.keySet())) {
            hold(connection, aggregate);
        }
        return heads(connection, aggregates);
    }

    private static void hold(Connection connection, UUID aggregate) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, aggregate.toString());
            statement.execute();
        }
    }

    private static Map<UUID, UUID> heads(Connection connection, Set<UUID> aggregates) throws SQLException {
        Array ids = connection.createArrayOf("uuid", aggregates.toArray());
        try (PreparedStatement statement = connection.prepareStatement(
                "select aggregate_id, event_id from platform.parked_event where aggregate_id = any (?) and behind is null")) {
            statement.setArray(1, ids);
            try (ResultSet result = statement.executeQuery()) {
                Map<UUID, UUID> blocked = new HashMap<>();
                while (result.next()) {
                    blocked.put(result.getObject(1, UUID.class), result.getObject(2, UUID.class));
                }
                return blocked;
            }
        } finally {
            ids.free();
        }
    }

    void park(
            Connection connection,
            Intake.Arrival arrival,
            @Nullable String reason,
            @Nullable UUID behind,
            Instant parkedAt)
            throws SQLException {
        ConsumerRecord<String, byte[]> message = arrival.message();
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into platform.parked_event (event_id, topic, kafka_partition, kafka_offset, aggregate_id,
                    aggregate_version, headers, payload, reason, behind, parked_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """)) {
            statement.setObject(1, arrival.id());
            statement.setString(2, message.topic());
            statement.setInt(3, message.partition());
            statement.setLong(4, message.offset());
            statement.setObject(5, arrival.subject(), Types.OTHER);
            statement.setObject(6, version(message), Types.BIGINT);
            statement.setString(7, headers(message));
            statement.setBytes(8, message.value());
            statement.setString(9, reason == null ? "unknown" : reason);
            statement.setObject(10, behind, Types.OTHER);
            statement.setObject(11, parkedAt.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** The event and the others of its aggregate, which is held from here to the end of the transaction. */
    private List<ConsumerRecord<String, byte[]>> takeWith(Connection connection, UUID eventId) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select aggregate_id from platform.parked_event where event_id = ?")) {
            statement.setObject(1, eventId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return List.of();
                }
                UUID aggregate = row.getObject(1, UUID.class);
                if (aggregate == null) {
                    return take(connection, "event_id", eventId);
                }
                hold(connection, aggregate);
                return take(connection, "aggregate_id", aggregate);
            }
        }
    }

    private List<ConsumerRecord<String, byte[]>> take(Connection connection, String column, UUID value)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("with taken as (delete from platform.parked_event" + " where " + column
                        + " = ? returning *) select * from taken" + ORDER)) {
            statement.setObject(1, value);
            try (ResultSet result = statement.executeQuery()) {
                List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
                while (result.next()) {
                    messages.add(message(result));
                }
                return messages;
            }
        }
    }

    private ConsumerRecord<String, byte[]> message(ResultSet row) throws SQLException {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getString("aggregate_id"),
                row.getBytes("payload"));
        try {
            json.readValue(row.getString("headers"), HEADERS)
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException bug) {
            throw new SQLException("The headers of a parked event cannot be read.", BAD_DATA, bug);
        }
        return message;
    }

    private String headers(ConsumerRecord<String, byte[]> message) throws SQLException {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : message.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), storable(header.value()));
            }
        }
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException bug) {
            throw new SQLException("The headers of an event cannot be written.", BAD_DATA, bug);
        }
    }

    /** PostgreSQL's jsonb takes no U+0000, and a record that cannot even be parked would stop its partition. */
    private static String storable(byte[] value) {
        return new String(value, StandardCharsets.UTF_8).replace("\0", "");
    }

    private static @Nullable Long version(ConsumerRecord<String, byte[]> message) {
        Header header = message.headers().lastHeader("ce_aggregateversion");
        if (header == null || header.value() == null) {
            return null;
        }
        try {
            return Long.valueOf(new String(header.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /**
     * A parked event, without its content.
     *
     * @param eventId of the envelope, or made of its place on the topic where it had none
     * @param topic it came on
     * @param partition of the topic
     * @param offset in the partition
     * @param aggregateId its subject; absent where it could not be read
     * @param reason the failure, by name
     * @param behind the parked event it waits for; absent for the first of its aggregate
     * @param parkedAt when
     */
    public record Parked(
            UUID eventId,
            String topic,
            int partition,
            long offset,
            @Nullable UUID aggregateId,
            String reason,
            @Nullable UUID behind,
            Instant parkedAt) {}
}
