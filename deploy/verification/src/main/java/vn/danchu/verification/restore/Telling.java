package vn.danchu.verification.restore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands on its topic.
 *
 * @param topic it is on
 * @param id of the event
 * @param type on the wire
 * @param aggregate it tells of
 * @param version of the aggregate after it
 * @param time when it happened
 * @param payload as JSON; no event carries what a citizen wrote or who they are
 */
public record Telling(
        String topic, UUID id, String type, UUID aggregate, long version, OffsetDateTime time, String payload) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Into the outbox of the owner of the topic, under a new id. */
    public static final String APPEND = """
            insert into platform.outbox (event_id, topic, type, aggregate_id, aggregate_version, occurred_at, payload)
            values (uuidv7(), ?, ?, ?, ?, ?, ?)
            """;

    /** What a record tells; empty where it is no event of the platform. */
    public static Optional<Telling> of(ConsumerRecord<String, byte[]> message) {
        String id = header(message, "ce_id");
        String type = header(message, "ce_type");
        String version = header(message, "ce_aggregateversion");
        String time = header(message, "ce_time");
        if (id == null
                || type == null
                || version == null
                || time == null
                || message.key() == null
                || message.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Telling(
                    message.topic(),
                    UUID.fromString(id),
                    type,
                    UUID.fromString(message.key()),
                    Long.parseLong(version),
                    OffsetDateTime.parse(time),
                    new String(message.value(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Sets what {@link #APPEND} asks for. */
    public void append(PreparedStatement statement) throws SQLException {
        statement.setString(1, topic);
        statement.setString(2, type);
        statement.setObject(3, aggregate);
        statement.setLong(4, version);
        statement.setObject(5, time);
        statement.setString(6, payload);
    }

    /** The code of the unit it is about; empty where it names none. */
    String unit() {
        try {
            JsonNode told = json();
            // Either the payload names it, or its one part does: the facts of the aggregate.
            JsonNode facts =
                    told.has("unit") || told.isEmpty() ? told : told.iterator().next();
            return facts.path("unit").path("code").asText("");
        } catch (JsonProcessingException unreadable) {
            return "";
        }
    }

    JsonNode json() throws JsonProcessingException {
        return JSON.readTree(payload);
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
