package vn.danchu.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.consultation.CommentSubmitted;

/**
 * Writes a row per event into a table that takes the same event twice, so that a repetition would be seen. It refuses the aggregates it is told
 * to, and has outages when it is told to.
 */
final class FrailHandler implements EventHandler {

    private final Map<UUID, How> refused = new ConcurrentHashMap<>();
    private final AtomicInteger outages = new AtomicInteger();

    /** Every event of this aggregate fails for a reason that will not pass by itself. */
    void refuse(UUID aggregate, How how) {
        refused.put(aggregate, how);
    }

    void mend(UUID aggregate) {
        refused.remove(aggregate);
    }

    /** The next calls, so many of them, find the database out. */
    void breakDown(int calls) {
        outages.set(calls);
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(CommentSubmitted.class);
    }

    @Override
    public void apply(List<Received<?>> events, Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into platform.model_effect (subject, version) values (?, ?)")) {
            for (Received<?> received : events) {
                Envelope envelope = received.envelope();
                How how = refused.get(envelope.subject());
                if (how != null) {
                    fail(how, connection);
                }
                statement.setObject(1, envelope.subject());
                statement.setLong(2, envelope.aggregateVersion());
                statement.executeUpdate();
            }
        }
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new SQLException("the server is starting up", "57P03");
        }
    }

    private static void fail(How how, Connection connection) throws SQLException {
        switch (how) {
            case IN_THE_CODE -> throw new IllegalArgumentException("no effect of this can be");
            case IN_THE_DATABASE -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select 1 / 0");
                }
            }
        }
    }

    /** Where an effect fails. */
    enum How {
        IN_THE_CODE,
        IN_THE_DATABASE
    }
}
