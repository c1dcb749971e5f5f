package vn.danchu.verification.restore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.verification.ServiceDatabases;

/**
 * Brings restored databases and the topics, which were not restored, to one story.
 *
 * <p>No reader takes an event whose change is lost: each is noted in the inboxes as taken. What is left of its aggregate is told
 * again, above every version that was ever told, so that versions go on without meaning two things, and who has seen the lost
 * state, a reader or a client with its {@code ETag}, is told of the older one. The services do not run meanwhile; what is told goes
 * out by their outboxes when they do.
 */
final class Settlement {

    private static final String NOTE = """
            insert into platform.inbox (event_id, received_at)
            select id, ? from unnest(?) as id on conflict do nothing returning event_id
            """;
    private static final String FIGURE = """
            insert into insight.figure (id, unit_code, unit_valid_from, measure, dimensions, total, version)
            values (?, ?, ?::date, ?, ?::jsonb, 0, ?)
            on conflict (id) do update set version = excluded.version
            returning total
            """;
    private static final String DAY =
            "select coalesce(sum(value), 0) from insight.daily where figure_id = ? and day = ?::date";

    private final ServiceDatabases databases;
    private final Losses losses;
    private final Set<UUID> reported;
    private final Instant now;
    private final Set<UUID> untold = new HashSet<>();
    private final Map<String, Integer> taken = new HashMap<>();

    /**
     * @param reported events that an earlier restore has lost; nobody is told of them twice
     */
    Settlement(ServiceDatabases databases, Losses losses, Set<UUID> reported, Instant now) {
        this.databases = databases;
        this.losses = losses;
        this.reported = reported;
        this.now = now;
    }

    Loss settle() throws SQLException {
        for (String service : databases.services()) {
            try (Connection connection = databases.connect(service)) {
                connection.setAutoCommit(false);
                for (Topic topic : Topics.declared().all()) {
                    if (topic.readers().contains(service)) {
                        note(connection, service, topic);
                    }
                    if (topic.writer().equals(service)) {
                        tell(connection, topic);
                    }
                }
                connection.commit();
            }
        }
        return new Loss(
                losses.events().stream()
                        .filter(event -> !reported.contains(event.telling().id()))
                        .toList(),
                untold,
                taken);
    }

    private void note(Connection connection, String reader, Topic topic) throws SQLException {
        List<UUID> lost = losses.of(topic.name()).values().stream()
                .flatMap(List::stream)
                .map(event -> event.telling().id())
                .toList();
        Array ids = connection.createArrayOf("uuid", lost.toArray());
        try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setArray(2, ids);
            Set<UUID> had = new HashSet<>(lost);
            try (ResultSet noted = statement.executeQuery()) {
                while (noted.next()) {
                    had.remove(noted.getObject(1, UUID.class));
                }
            }
            // What an earlier restore has noted had no effect.
            had.removeAll(reported);
            if (!had.isEmpty()) {
                taken.merge(reader, had.size(), Integer::sum);
            }
        } finally {
            ids.free();
        }
    }

    private void tell(Connection connection, Topic topic) throws SQLException {
        boolean figures = topic.name().equals(EventCatalogue.topic(MeasureChanged.class, topic.writer()));
        for (Map.Entry<UUID, List<Loss.Event>> each : losses.of(topic.name()).entrySet()) {
            long newest = each.getValue().stream()
                    .mapToLong(event -> event.telling().version())
                    .max()
                    .orElseThrow();
            if (figures) {
                tellFigure(connection, each.getValue(), newest);
            } else if (!each.getValue().getFirst().withoutRow()) {
                tellAgain(connection, topic, each.getKey(), newest);
            }
        }
    }

    private void tellAgain(Connection connection, Topic topic, UUID aggregate, long newest) throws SQLException {
        OwnersTable table = OwnersTable.of(topic.name());
        Telling truth = losses.truth(aggregate).orElse(null);
        if (truth == null) {
            table.raise(connection, aggregate, newest);
            untold.add(aggregate);
        } else {
            table.raise(connection, aggregate, newest + 1);
            append(connection, truth, newest + 1, truth.time(), truth.payload());
        }
    }

    /** A figure counts what others have told and is counted anew: each day that was told is told as it is in the tables. */
    private void tellFigure(Connection connection, List<Loss.Event> lost, long newest) throws SQLException {
        Map<String, Telling> days = new LinkedHashMap<>();
        try {
            for (Loss.Event event : lost) {
                days.put(event.telling().json().path("day").asText(), event.telling());
            }
            JsonNode figure = lost.getFirst().telling().json();
            UUID id = lost.getFirst().telling().aggregate();
            long total = raise(connection, id, figure, newest + days.size());
            long version = newest;
            for (Map.Entry<String, Telling> day : days.entrySet()) {
                ObjectNode payload = day.getValue().json().deepCopy();
                payload.put("dayValue", value(connection, id, day.getKey())).put("total", total);
                append(connection, day.getValue(), ++version, now.atOffset(ZoneOffset.UTC), payload.toString());
            }
        } catch (JsonProcessingException unreadable) {
            throw new SQLException("A figure on the topic cannot be read.", unreadable);
        }
    }

    private static long raise(Connection connection, UUID id, JsonNode figure, long version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIGURE)) {
            statement.setObject(1, id);
            statement.setString(2, figure.path("unit").path("code").asText());
            statement.setString(3, figure.path("unit").path("validFrom").asText());
            statement.setString(4, figure.path("measure").asText());
            statement.setString(5, figure.path("dimensions").toString());
            statement.setLong(6, version);
            return number(statement);
        }
    }

    private static long value(Connection connection, UUID figure, String day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DAY)) {
            statement.setObject(1, figure);
            statement.setString(2, day);
            return number(statement);
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void append(
            Connection connection, Telling telling, long version, OffsetDateTime time, String payload)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Telling.APPEND)) {
            new Telling(telling.topic(), telling.id(), telling.type(), telling.aggregate(), version, time, payload)
                    .append(statement);
            statement.executeUpdate();
        }
    }
}
