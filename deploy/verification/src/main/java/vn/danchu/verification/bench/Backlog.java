package vn.danchu.verification.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.directory.RegisterRecorded;
import vn.danchu.verification.ServiceDatabases;

/**
 * Events that stand in an outbox all at once, and leave it: read, sent in transactions of Kafka and deleted by the relay of the service. They are
 * of a kind that no service hears, so that nothing but the relay and the broker is at work.
 *
 * @param databases where the outbox is
 */
record Backlog(ServiceDatabases databases) implements Leg {

    /** Whose relay works. */
    static final String SERVICE = "directory";

    /** Where they go. */
    static final String TOPIC = EventCatalogue.topic(RegisterRecorded.class, SERVICE);

    private static final int EVENTS_PER_SECOND = 5_000;
    private static final double NANOSECONDS = 1e9;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(5);

    /** The last one is told: it leaves last. */
    private static final String FILL = """
        with told as (
            insert into platform.outbox (event_id, topic, type, aggregate_id, aggregate_version, occurred_at, correlation_id, payload)
            select gen_random_uuid(), ?, ?, gen_random_uuid(), 1, now(), gen_random_uuid()::text, ? from generate_series(1, ?)
            returning sequence, event_id
        )
        select event_id from told order by sequence desc limit 1
        """;

    private static final String WAITS = "select exists (select from platform.outbox where event_id = ?)";

    /** So many for each second asked for; the rate is counted from their commit to the deletion of the last one. */
    @Override
    public double run(Duration duration) throws IOException, InterruptedException, SQLException {
        int events = (int) (EVENTS_PER_SECOND * Math.max(1, duration.toSeconds()));
        try (Connection owner = databases.connect(SERVICE)) {
            UUID last = fill(owner, events);
            long begin = System.nanoTime();
            try (PreparedStatement statement = owner.prepareStatement(WAITS)) {
                statement.setObject(1, last);
                while (waits(statement)) {
                    if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                        throw new IOException("The relay has not carried " + events + " events in "
                                + PATIENCE.toMinutes() + " minutes.");
                    }
                    Thread.sleep(LOOK);
                }
            }
            return events * NANOSECONDS / (System.nanoTime() - begin);
        }
    }

    /** What each of them carries. */
    static String body() throws IOException {
        String sample = "/samples/" + EventCatalogue.type(RegisterRecorded.class) + ".json";
        try (@Nullable InputStream text = EventCatalogue.class.getResourceAsStream(sample)) {
            return new ObjectMapper()
                    .readTree(Objects.requireNonNull(text, sample))
                    .toString();
        }
    }

    private static UUID fill(Connection owner, int events) throws IOException, SQLException {
        try (PreparedStatement statement = owner.prepareStatement(FILL)) {
            statement.setString(1, TOPIC);
            statement.setString(2, EventCatalogue.type(RegisterRecorded.class));
            statement.setString(3, body());
            statement.setInt(4, events);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static boolean waits(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
