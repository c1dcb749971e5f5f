package vn.danchu.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.log.Correlation;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.trace.Step;
import vn.danchu.platform.trace.Traces;

/**
 * The effect of events, each once: in one transaction the ids are noted as taken and the handlers apply those that were
 * not. A batch that fails for a reason of its own is taken event by event, and the bad one is parked with its reason; the later
 * events of its aggregate are parked behind it, others flow.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private static final String NOTE = """
            insert into platform.inbox (event_id, received_at)
            select id, ? from unnest(?) as id order by id
            on conflict do nothing returning event_id
            """;

    private final WorkerDatabase database;
    private final ParkedEvents parkedEvents;
    private final EventHandlers handlers;
    private final Outbox outbox;
    private final PlatformClock clock;
    private final Traces traces;

    Intake(
            WorkerDatabase database,
            ParkedEvents parkedEvents,
            EventHandlers handlers,
            Outbox outbox,
            PlatformClock clock,
            Traces traces) {
        this.database = database;
        this.parkedEvents = parkedEvents;
        this.handlers = handlers;
        this.outbox = outbox;
        this.clock = clock;
        this.traces = traces;
    }

    /**
     * Takes records in their order. When it returns, each has had its effect, had it before, is parked, or is of no
     * concern here.
     *
     * @throws SQLException on an outage: nothing is known then, the same records must be brought again
     */
    void take(List<ConsumerRecord<String, byte[]>> messages) throws SQLException {
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            arrival(message).ifPresent(arrivals::add);
        }
        if (arrivals.isEmpty()) {
            return;
        }
        try {
            effect(arrivals);
        } catch (SQLException | RuntimeException failure) {
            Outage.passOn(failure);
            for (Arrival arrival : arrivals) {
                var _ = Correlation.during(arrival.correlation(), () -> single(arrival));
            }
        }
        outbox.wake();
    }

    /** Notes events as taken that are to have no effect; what has had its effect keeps it. */
    void leaveOut(Collection<UUID> events) throws SQLException {
        var _ = database.inTransaction(connection -> note(connection, events));
    }

    /** Takes one event by itself; returns whether it had its effect, rather than being parked. */
    private boolean single(Arrival arrival) throws SQLException {
        try {
            effect(List.of(arrival));
            return true;
        } catch (SQLException | RuntimeException failure) {
            Outage.passOn(failure);
            LOG.error(LogLine.of("inbox.parked")
                    .with(LogKeys.EVENT_ID, arrival.id())
                    .with(LogKeys.EVENT_TYPE, arrival.type())
                    .with(LogKeys.AGGREGATE_ID, arrival.subject())
                    .because(failure));
            effect(List.of(arrival.illegible(failure)));
            return false;
        }
    }

    /** The lines that an effect logs carry the id of the request behind it, where all of a batch have the same. */
    private void effect(List<Arrival> arrivals) throws SQLException {
        var _ = Correlation.during(sharedCorrelation(arrivals), () -> traced(arrivals));
    }

    private int traced(List<Arrival> arrivals) throws SQLException {
        List<Step> steps = new ArrayList<>();
        try {
            return effect(arrivals, steps);
        } catch (SQLException | RuntimeException failure) {
            steps.forEach(step -> step.failed(failure));
            throw failure;
        } finally {
            steps.forEach(Step::close);
        }
    }

    private int effect(List<Arrival> arrivals, List<Step> steps) throws SQLException {
        return database.inTransaction(connection -> {
            Set<UUID> fresh =
                    note(connection, arrivals.stream().map(Arrival::id).toList());
            Map<UUID, UUID> blocked = parkedEvents.blocked(connection, subjects(arrivals));
            List<Received<?>> legible = new ArrayList<>();
            for (Arrival arrival : arrivals) {
                if (!fresh.remove(arrival.id())) {
                    continue;
                }
                @Nullable UUID subject = arrival.subject();
                @Nullable UUID behind = subject == null ? null : blocked.get(subject);
                switch (arrival) {
                    case Arrival.Illegible illegible -> {
                        parkedEvents.park(connection, illegible, illegible.reason(), behind, clock.now());
                        if (subject != null) {
                            blocked.putIfAbsent(subject, illegible.id());
                        }
                    }
                    case Arrival.Legible event -> {
                        if (behind != null) {
                            parkedEvents.park(
                                    connection,
                                    event,
                                    "An earlier event of its aggregate is parked.",
                                    behind,
                                    clock.now());
                        } else {
                            legible.add(continued(event.received(), steps));
                        }
                    }
                }
            }
            handlers.apply(legible, connection);
            return legible.size();
        });
    }

    /** The event as its handlers see it: what they cause continues the step of its effect. */
    private Received<?> continued(Received<?> received, List<Step> steps) {
        Envelope envelope = received.envelope();
        return traces.applying(envelope.type(), envelope.traceparent())
                .<Received<?>>map(step -> {
                    steps.add(step);
                    return received.continuing(step.traceparent());
                })
                .orElse(received);
    }

    private static Optional<UUID> sharedCorrelation(List<Arrival> arrivals) {
        List<Optional<UUID>> ids =
                arrivals.stream().map(Arrival::correlation).distinct().toList();
        return ids.size() == 1 ? ids.getFirst() : Optional.empty();
    }

    /** Notes the ids as taken; the database returns those that were not. Sorted, so that two readers never wait in a ring. */
    private Set<UUID> note(Connection connection, Collection<UUID> events) throws SQLException {
        Array ids = connection.createArrayOf("uuid", events.stream().distinct().toArray());
        try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            statement.setArray(2, ids);
            try (ResultSet result = statement.executeQuery()) {
                Set<UUID> fresh = new HashSet<>();
                while (result.next()) {
                    fresh.add(result.getObject(1, UUID.class));
                }
                return fresh;
            }
        } finally {
            ids.free();
        }
    }

    private static Set<UUID> subjects(List<Arrival> arrivals) {
        Set<UUID> subjects = new HashSet<>();
        for (Arrival arrival : arrivals) {
            @Nullable UUID subject = arrival.subject();
            if (subject != null) {
                subjects.add(subject);
            }
        }
        return subjects;
    }

    private Optional<Arrival> arrival(ConsumerRecord<String, byte[]> message) {
        try {
            return CloudEvents.read(message)
                    .filter(received -> handlers.handle(received.event()))
                    .map(received -> new Arrival.Legible(received, message));
        } catch (CloudEvents.NoCloudEventException bad) {
            LOG.error(LogLine.of("inbox.unreadable")
                    .with(LogKeys.TOPIC, message.topic())
                    .with(LogKeys.PARTITION, message.partition())
                    .with(LogKeys.OFFSET, message.offset())
                    .because(bad));
            return Optional.of(new Arrival.Illegible(idOf(message), keyOf(message), message, bad.getMessage()));
        }
    }

    /** An unreadable record may carry no id: its place on the topic is one. */
    private static UUID idOf(ConsumerRecord<String, byte[]> message) {
        String place = message.topic() + "-" + message.partition() + "-" + message.offset();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable UUID keyOf(ConsumerRecord<String, byte[]> message) {
        try {
            return message.key() == null ? null : UUID.fromString(message.key());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** A record of a topic, as far as it could be read. */
    sealed interface Arrival {

        UUID id();

        @Nullable UUID subject();

        ConsumerRecord<String, byte[]> message();

        /** The id of the request behind the event; absent where it could not be read or there is none. */
        default Optional<UUID> correlation() {
            return switch (this) {
                case Legible legible ->
                    Correlation.read(legible.received().envelope().correlationId());
                case Illegible _ -> Optional.empty();
            };
        }

        /** The type of the event; absent where it could not be read. */
        default @Nullable String type() {
            return switch (this) {
                case Legible legible -> legible.received().envelope().type();
                case Illegible _ -> null;
            };
        }

        default Illegible illegible(Exception failure) {
            return new Illegible(id(), subject(), message(), Outage.reason(failure));
        }

        /** An event of a known type. */
        record Legible(Received<?> received, ConsumerRecord<String, byte[]> message) implements Arrival {
            @Override
            public UUID id() {
                return received.envelope().id();
            }

            @Override
            public UUID subject() {
                return received.envelope().subject();
            }
        }

        /** A record that is no event of its type, or whose effect failed for good. */
        record Illegible(
                UUID id,
                @Nullable UUID subject,
                ConsumerRecord<String, byte[]> message,
                @Nullable String reason) implements Arrival {}
    }
}
