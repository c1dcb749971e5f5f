package vn.danchu.verification.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.broker.Grants;
import vn.danchu.verification.rig.Rig;

/**
 * When nothing of a leg is under way any more: every event is sent, and insight has taken all that it hears. Else the leg after it would
 * pay for what the one before has left.
 */
final class Rest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String INBOX = Grants.ownNames("hcm", "insight") + "inbox";

    private final Rig rig;
    private final Admin broker;
    private final List<String> databases;

    /** @param databases whose outboxes are looked at */
    Rest(Rig rig, List<String> databases) {
        this.rig = rig;
        this.broker = Admin.create(rig.broker());
        this.databases = List.copyOf(databases);
    }

    /** A leg that ends when everything that follows from it has come to rest; its figure is without the waiting. */
    Leg after(Leg leg) {
        return duration -> {
            double figure = leg.run(duration);
            await();
            return figure;
        };
    }

    void await() throws IOException, InterruptedException, SQLException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (unsent() || untaken()) {
            if (System.nanoTime() > giveUp) {
                throw new IOException(
                        "The events of a leg are still under way after " + PATIENCE.toMinutes() + " minutes.");
            }
            Thread.sleep(LOOK);
        }
    }

    @Override
    public void close() {
        broker.close();
    }

    private boolean unsent() throws SQLException {
        for (String database : databases) {
            try (Connection connection = rig.databases().connectAsSuperuser(database);
                    PreparedStatement statement =
                            connection.prepareStatement("select exists (select from platform.outbox)");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean untaken() throws IOException, InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> taken = broker.listConsumerGroupOffsets(INBOX)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            taken.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
            var ends = broker.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get();
            return ends.entrySet().stream().anyMatch(end -> {
                @Nullable OffsetAndMetadata own = taken.get(end.getKey());
                return own == null || own.offset() < end.getValue().offset();
            });
        } catch (ExecutionException silent) {
            throw new IOException("The broker does not say how far insight is.", silent.getCause());
        }
    }
}
