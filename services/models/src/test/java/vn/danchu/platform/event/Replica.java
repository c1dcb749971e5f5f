package vn.danchu.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;

/** A process with a relay that holds the lock, for as long as it lives. */
final class Replica {

    private final Relay relay;
    private final Connection connection;
    private final Producer<String, byte[]> producer;

    private Replica(Relay relay, Connection connection, Producer<String, byte[]> producer) {
        this.relay = relay;
        this.connection = connection;
        this.producer = producer;
    }

    /** The next holder, as soon as there is none. */
    static Replica elected(Relay relay, RelayConnection connections, KafkaClients kafka) throws SQLException {
        Connection connection = connections.open();
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> Relay.holds(connection));
        Producer<String, byte[]> producer = kafka.relayProducer();
        producer.initTransactions();
        return new Replica(relay, connection, producer);
    }

    /** Sends one batch; returns how many, all of which are off the outbox. */
    int turn(int batch, Interruption interruption) throws SQLException {
        return relay.turn(
                interruption.around(Connection.class, connection),
                interruption.<Producer<String, byte[]>>around(producerType(), producer),
                batch);
    }

    @SuppressWarnings("unchecked")
    private static Class<Producer<String, byte[]>> producerType() {
        return (Class<Producer<String, byte[]>>) (Class<?>) Producer.class;
    }

    /** The process of its connection in the database. */
    int backend() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_backend_pid()");
                ResultSet row = statement.executeQuery()) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    /** Ends it as a kill does: what it had begun is neither finished nor taken back by itself. */
    void die() throws SQLException {
        producer.close(Duration.ZERO);
        connection.close();
        assertThat(connection.isClosed()).isTrue();
    }
}
