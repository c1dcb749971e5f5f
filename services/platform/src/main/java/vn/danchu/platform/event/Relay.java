package vn.danchu.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.trace.Step;
import vn.danchu.platform.trace.Traces;

/**
 * Carries the outbox to Kafka: reads in order, sends in one Kafka transaction, deletes after its commit.
 *
 * <p>One relay per database is at work, elected by an advisory lock on a connection of its own. A crash between the
 * commit and the deletion sends the same events again; readers know them by their id. A relay that was stopped and wakes
 * after its lock went to another can neither send (Kafka fences its transactional id) nor delete (its connection is gone).
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** «danchu» in ASCII: the advisory lock of the relay, one per database. */
    static final long LOCK = 0x64616e636875L;

    private static final String READ = """
            select sequence, event_id, topic, type, aggregate_id, aggregate_version, occurred_at, correlation_id,
                causation_id, traceparent, payload
            from platform.outbox order by sequence limit ?
            """;
    private static final String DELETE = "delete from platform.outbox where sequence = any (?)";

    private final EventConfiguration configuration;
    private final RelayConnection connections;
    private final KafkaClients kafka;
    private final RelaySignal signal;
    private final PlatformClock clock;
    private final Traces traces;
    private final Timer delay;
    private volatile boolean holder;
    private final Background background;

    Relay(
            EventConfiguration configuration,
            RelayConnection connections,
            KafkaClients kafka,
            RelaySignal signal,
            PlatformClock clock,
            Traces traces,
            MeterRegistry metrics,
            Background background) {
        this.configuration = configuration;
        this.connections = connections;
        this.kafka = kafka;
        this.signal = signal;
        this.clock = clock;
        this.traces = traces;
        this.delay = Timer.builder("danchu.outbox.delay")
                .description("From the event to its commit on the topic")
                .register(metrics);
        metrics.gauge("danchu.outbox.relay", this, relay -> relay.holder ? 1 : 0);
        this.background = background;
    }

    /** One that is made beside the one that serves would fence its relay. */
    void start(@Observes StartupEvent event) {
        if (configuration.generation().name().isPresent()) {
            // Whoever set this by mistake finds out here why nobody hears anything.
            LOG.warn(LogLine.of("relay.silent"));
            return;
        }
        background.running("relay", this::run);
    }

    private void run(Background.Loop loop) throws InterruptedException {
        while (loop.goesOn()) {
            try (Connection connection = connections.open()) {
                elect(connection, loop);
                relay(connection, loop);
            } catch (InterruptException stopped) {
                return;
            } catch (SQLException | KafkaException outage) {
                LOG.warn(LogLine.of("relay.interrupted").because(outage));
                Thread.sleep(configuration.relay().election());
            } finally {
                holder = false;
            }
        }
    }

    /** Waits for the lock on one connection; each question keeps the connection from falling silent. */
    private void elect(Connection connection, Background.Loop loop) throws SQLException, InterruptedException {
        while (loop.goesOn() && !holds(connection)) {
            loop.turned();
            Thread.sleep(configuration.relay().election());
        }
    }

    /** Whether the lock is this connection's, from now on. */
    static boolean holds(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private void relay(Connection connection, Background.Loop loop) throws SQLException, InterruptedException {
        int batch = configuration.relay().batch();
        try (Producer<String, byte[]> producer = kafka.relayProducer()) {
            producer.initTransactions();
            holder = true;
            LOG.info(LogLine.of("relay.elected"));
            while (loop.goesOn()) {
                int sent = turn(connection, producer, batch);
                loop.turned();
                if (sent < batch) {
                    signal.await(configuration.relay().poll());
                }
            }
        }
    }

    /** Carries one batch; returns how many events it was. */
    int turn(Connection connection, Producer<String, byte[]> producer, int batch) throws SQLException {
        List<Row> rows = read(connection, batch);
        if (rows.isEmpty()) {
            return 0;
        }
        List<Step> steps = steps(rows);
        try {
            send(producer, rows);
        } catch (RuntimeException outage) {
            steps.forEach(step -> step.failed(outage));
            throw outage;
        } finally {
            steps.forEach(Step::close);
        }
        delete(connection, rows);
        for (Row row : rows) {
            delay.record(Duration.between(row.envelope().time(), clock.now()));
        }
        return rows.size();
    }

    private static void send(Producer<String, byte[]> producer, List<Row> rows) {
        producer.beginTransaction();
        for (Row row : rows) {
            var _ = producer.send(CloudEvents.write(row.topic(), row.event(), row.envelope(), row.payload()));
        }
        producer.commitTransaction();
    }

    private List<Step> steps(List<Row> rows) {
        return rows.stream()
                .flatMap(row ->
                        traces.sending(row.envelope().type(), row.envelope().traceparent()).stream())
                .toList();
    }

    private List<Row> read(Connection connection, int batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, batch);
            try (ResultSet result = statement.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    private Row row(ResultSet result) throws SQLException {
        Envelope envelope = new Envelope(
                result.getObject("event_id", UUID.class),
                result.getString("type"),
                "/" + configuration.cell() + "/" + configuration.service(),
                result.getObject("aggregate_id", UUID.class),
                result.getLong("aggregate_version"),
                result.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                result.getString("correlation_id"),
                result.getString("causation_id"),
                result.getString("traceparent"));
        Class<? extends Event> event = EventCatalogue.find(envelope.type())
                .orElseThrow(() -> new IllegalStateException("The outbox holds an event of no known type."));
        return new Row(
                result.getLong("sequence"),
                result.getString("topic"),
                event,
                envelope,
                result.getString("payload").getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(Connection connection, List<Row> rows) throws SQLException {
        Array sequences = connection.createArrayOf(
                "bigint", rows.stream().map(Row::sequence).toArray());
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, sequences);
            statement.executeUpdate();
        } finally {
            sequences.free();
        }
    }

    // An array component would be compared by identity; the row lives for one turn and is never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(long sequence, String topic, Class<? extends Event> event, Envelope envelope, byte[] payload) {}
}
