package vn.danchu.platform.duty;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import vn.danchu.contracts.duty.DutyEvent;
import vn.danchu.contracts.duty.DutyState;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.event.CloudEvents;
import vn.danchu.platform.event.KafkaClients;
import vn.danchu.platform.event.Received;

/** What is known of the duties of a subject: its row, and what was told on the topic. */
@ApplicationScoped
class DutyLedger {

    private static final String TOPIC = "consultation.duty.v1";
    private static final String PREFIX = "vn.danchu.duty.";

    private final WorkerDatabase database;
    private final KafkaClients kafka;

    DutyLedger(WorkerDatabase database, KafkaClients kafka) {
        this.database = database;
        this.kafka = kafka;
    }

    DutyState state(UUID about) {
        return DutyState.valueOf(column(about, "state", String.class));
    }

    String accountable(UUID about) {
        return column(about, "accountable", String.class);
    }

    LocalDate dueOn(UUID about) {
        return column(about, "due_on", LocalDate.class);
    }

    boolean breached(UUID about) {
        return column(about, "breached_at is not null", Boolean.class);
    }

    /** Waits until somebody waits for what another transaction holds. */
    void awaitWaiting() {
        Awaitility.await()
                .until(() -> database.inTransaction(connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(
                                    "select exists (select from pg_locks where not granted)");
                            ResultSet result = statement.executeQuery()) {
                        return result.next() && result.getBoolean(1);
                    }
                }));
    }

    /** Lets the subject's due date lie a week back, as if time had passed. */
    void backdate(UUID about) throws SQLException {
        int changed = database.inTransaction(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update platform.duty set due_on = due_on - 7 where about = ?")) {
                statement.setObject(1, about);
                return statement.executeUpdate();
            }
        });
        assertThat(changed).isEqualTo(1);
    }

    /** Takes the subject's duty away, which nothing else can end. */
    void remove(UUID about) throws SQLException {
        int _ = database.inTransaction(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update platform.duty set state = 'CANCELLED' where about = ?")) {
                statement.setObject(1, about);
                return statement.executeUpdate();
            }
        });
    }

    /** The short names of the events told of the subject's duty, by version; waits until the last version is there. */
    List<String> told(UUID about) {
        long last = column(about, "version", Long.class);
        SortedMap<Long, String> told =
                Awaitility.await().until(() -> read(about), read -> !read.isEmpty() && read.lastKey() == last);
        return List.copyOf(told.values());
    }

    private SortedMap<Long, String> read(UUID about) {
        try (Consumer<String, byte[]> consumer = kafka.tailConsumer("ledger")) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<Received<?>> events = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    try {
                        CloudEvents.read(record).ifPresent(events::add);
                    } catch (CloudEvents.NoCloudEventException bad) {
                        throw new AssertionError(bad);
                    }
                });
            }
            SortedMap<Long, String> told = new TreeMap<>();
            for (Received<?> received : events) {
                if (received.event() instanceof DutyEvent duty
                        && duty.duty().about().equals(about)) {
                    String type = received.envelope().type();
                    told.put(
                            received.envelope().aggregateVersion(),
                            type.substring(PREFIX.length(), type.length() - ".v1".length()));
                }
            }
            return told;
        }
    }

    private <T> T column(UUID about, String expression, Class<T> type) {
        try {
            return database.inTransaction(connection -> {
                try (PreparedStatement statement =
                        connection.prepareStatement("select " + expression + " from platform.duty where about = ?")) {
                    statement.setObject(1, about);
                    try (ResultSet result = statement.executeQuery()) {
                        assertThat(result.next()).as("the duty exists").isTrue();
                        return result.getObject(1, type);
                    }
                }
            });
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
