package vn.danchu.platform.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.ModelDatabase;
import vn.danchu.platform.event.EffectsModel.Arriving;
import vn.danchu.platform.event.EffectsModel.What;
import vn.danchu.platform.time.ClockInHand;
import vn.danchu.platform.trace.Untraced;
import vn.danchu.testing.infrastructure.Infrastructure;

/** What {@link EffectsModel} says of events, as {@link Intake} and {@link ParkedEvents} write it into their tables. */
final class EffectTables {

    static final int AGGREGATES = 3;

    private static final Instant NOW = Instant.parse("2026-04-11T02:00:00Z");
    private static final String TYPE = EventCatalogue.type(CommentSubmitted.class);
    private static final String TOPIC = EventCatalogue.topic(CommentSubmitted.class, ModelDatabase.SERVICE);
    private static final byte[] NO_EVENT = "{".getBytes(StandardCharsets.UTF_8);

    private final List<UUID> aggregates =
            Stream.generate(UUID::randomUUID).limit(AGGREGATES).toList();
    private final List<ConsumerRecord<String, byte[]>> topic = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private final FrailHandler handler = new FrailHandler();
    private final Intake intake;
    private final ParkedEvents parkedEvents;
    private final ParkedRetries retries;

    /** Of a database in which nothing has had an effect yet. */
    EffectTables() throws SQLException {
        ModelDatabase.asOwner("""
                create table if not exists platform.model_effect (
                    ordinal bigint generated always as identity, subject uuid not null, version bigint not null);
                grant select, insert on platform.model_effect to %s_worker;
                truncate platform.inbox, platform.parked_event, platform.parked_retry, platform.model_effect
                """.formatted(ModelDatabase.SERVICE));
        ClockInHand clock = new ClockInHand(NOW);
        Outbox outbox = ModelOutbox.of(clock);
        EventHandlers handlers = new EventHandlers(List.of(handler));
        this.parkedEvents = new ParkedEvents(ModelDatabase.worker(), handlers, outbox, new ObjectMapper());
        this.intake = new Intake(ModelDatabase.worker(), parkedEvents, handlers, outbox, clock, Untraced.traces());
        this.retries = new ParkedRetries(
                ModelDatabase.worker(),
                parkedEvents,
                clock,
                ModelSettings.of(EventConfiguration.class, Map.of()),
                new Background(new SimpleMeterRegistry()));
    }

    /** What fails until it is told otherwise. */
    FrailHandler handler() {
        return handler;
    }

    UUID aggregate(int number) {
        return aggregates.get(number);
    }

    /** Lays a record at the end of the topic. */
    void arrive(Arriving arriving) {
        UUID aggregate = aggregates.get(arriving.aggregate());
        UUID id = UUID.randomUUID();
        String type = arriving.what() == What.UNKNOWN ? "vn.danchu.consultation.comment-sung.v1" : TYPE;
        Envelope envelope =
                new Envelope(id, type, "/hcm/consultation", aggregate, arriving.version(), NOW, null, null, null);
        ProducerRecord<String, byte[]> sent = CloudEvents.write(
                TOPIC, CommentSubmitted.class, envelope, ContractJson.write(Told.comment(aggregate, id)));
        topic.add(
                switch (arriving.what()) {
                    case EVENT, UNKNOWN -> record(arriving, aggregate.toString(), sent.value(), sent);
                    case UNREADABLE -> record(arriving, aggregate.toString(), NO_EVENT, sent);
                    case WITHOUT_KEY -> record(arriving, "nobody", NO_EVENT, sent);
                });
        ids.add(
                switch (arriving.what()) {
                    case EVENT, UNKNOWN -> id;
                    case UNREADABLE, WITHOUT_KEY -> idOfThePlace(arriving.offset());
                });
    }

    private static ConsumerRecord<String, byte[]> record(
            Arriving arriving, String key, byte[] value, ProducerRecord<String, byte[]> sent) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(TOPIC, 0, arriving.offset(), key, value);
        switch (arriving.what()) {
            case EVENT, UNKNOWN -> sent.headers().forEach(record.headers()::add);
            case UNREADABLE, WITHOUT_KEY -> {}
        }
        return record;
    }

    /** The name that a record goes by which brings none of its own. */
    private static UUID idOfThePlace(int offset) {
        return UUID.nameUUIDFromBytes((TOPIC + "-0-" + offset).getBytes(StandardCharsets.UTF_8));
    }

    void take(List<Arriving> arrivals) throws SQLException {
        intake.take(
                arrivals.stream().map(arriving -> topic.get(arriving.offset())).toList());
    }

    void leaveOut(int offset) throws SQLException {
        intake.leaveOut(List.of(ids.get(offset)));
    }

    int retry(int offset) throws SQLException {
        return parkedEvents.retry(ids.get(offset));
    }

    /** An operator asks, and the service answers: how many had their effect, or nothing where it failed. */
    Optional<Integer> askToRetry(int offset) throws SQLException {
        UUID question = UUID.randomUUID();
        try (Connection connection = Infrastructure.asOwner(ModelDatabase.SERVICE);
                PreparedStatement statement = connection.prepareStatement(
                        "insert into platform.parked_retry (id, event_id, asked_at) values (?, ?, ?)")) {
            statement.setObject(1, question);
            statement.setObject(2, ids.get(offset));
            statement.setObject(3, OffsetDateTime.parse(NOW.toString()));
            statement.executeUpdate();
        }
        while (retries.answerOne()) {}
        return ModelDatabase.worker().inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select applied from platform.parked_retry where id = ? and answered_at is not null")) {
                statement.setObject(1, question);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new AssertionError("the question is still open");
                    }
                    return Optional.ofNullable(row.getObject(1, Integer.class));
                }
            }
        });
    }

    EffectsModel.Seen seen() throws SQLException {
        return ModelDatabase.worker()
                .inTransaction(connection ->
                        new EffectsModel.Seen(effects(connection), parked(connection), taken(connection)));
    }

    private Map<Integer, List<Long>> effects(Connection connection) throws SQLException {
        Map<Integer, List<Long>> effects = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select subject, version from platform.model_effect order by ordinal");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                effects.computeIfAbsent(aggregates.indexOf(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                        .add(row.getLong(2));
            }
        }
        return effects;
    }

    private Map<Integer, OptionalInt> parked(Connection connection) throws SQLException {
        Map<Integer, OptionalInt> parked = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select event_id, behind from platform.parked_event");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID behind = row.getObject(2, UUID.class);
                parked.put(
                        ids.indexOf(row.getObject(1, UUID.class)),
                        behind == null ? OptionalInt.empty() : OptionalInt.of(ids.indexOf(behind)));
            }
        }
        return parked;
    }

    private Set<Integer> taken(Connection connection) throws SQLException {
        Set<Integer> taken = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement("select event_id from platform.inbox");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                taken.add(ids.indexOf(row.getObject(1, UUID.class)));
            }
        }
        return taken;
    }
}
