package vn.danchu.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.platform.log.Correlation;

/** Writes a row per event; refuses the aggregates it is told to, and has an outage when it is told to. */
@ApplicationScoped
class EffectHandler implements EventHandler {

    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
    private final Map<UUID, String> correlations = new ConcurrentHashMap<>();
    private final AtomicInteger outages = new AtomicInteger();
    private final Map<UUID, Pause> pauses = new ConcurrentHashMap<>();

    void refuse(UUID aggregate) {
        refused.add(aggregate);
    }

    void mend(UUID aggregate) {
        refused.remove(aggregate);
    }

    /** Stops in the middle of the effect of this aggregate's next event, until it is told to go on. */
    Pause pauseAt(UUID aggregate) {
        Pause pause = new Pause(new CountDownLatch(1), new CountDownLatch(1));
        pauses.put(aggregate, pause);
        return pause;
    }

    void breakDown(int times) {
        outages.set(times);
    }

    /** The id under which the effect of the aggregate's last event ran; nothing before it has. */
    @Nullable String correlation(UUID aggregate) {
        return correlations.get(aggregate);
    }

    boolean recovered() {
        return outages.get() <= 0;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(CommentSubmitted.class);
    }

    @Override
    public void apply(List<Received<?>> events, Connection connection) throws SQLException {
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new SQLException("the server is starting up", "57P03");
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into consultation.effect (event_id, subject, version) values (?, ?, ?)")) {
            for (Received<?> received : events) {
                Envelope envelope = received.envelope();
                if (refused.contains(envelope.subject())) {
                    throw new IllegalArgumentException("no effect of this can be");
                }
                Pause pause = pauses.remove(envelope.subject());
                if (pause != null) {
                    pause.await();
                }
                correlations.put(
                        envelope.subject(),
                        Correlation.current().map(UUID::toString).orElse("none"));
                statement.setObject(1, envelope.id());
                statement.setObject(2, envelope.subject());
                statement.setLong(3, envelope.aggregateVersion());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A stop that both sides can see. */
    record Pause(CountDownLatch reached, CountDownLatch over) {

        void goOn() {
            over.countDown();
        }

        private void await() {
            reached.countDown();
            try {
                if (!over.await(30, TimeUnit.SECONDS)) {
                    throw new AssertionError("nobody said to go on");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
