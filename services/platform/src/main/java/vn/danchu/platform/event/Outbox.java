package vn.danchu.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.log.Correlation;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.trace.Traces;

/**
 * Takes events in the transaction of the state they tell of: both are there, or neither. The {@link Relay} sends them on.
 *
 * <p>Every version of an aggregate is told by exactly one event. The state must be written (flushed) before its event is
 * appended: the lock on the aggregate's row is what keeps the versions in order.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into platform.outbox (event_id, topic, type, aggregate_id, aggregate_version, occurred_at,
                correlation_id, causation_id, traceparent, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final Identifiers identifiers;
    private final PlatformClock clock;
    private final EventConfiguration configuration;
    private final RelaySignal signal;
    private final Traces traces;

    Outbox(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            Identifiers identifiers,
            PlatformClock clock,
            EventConfiguration configuration,
            RelaySignal signal,
            Traces traces) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.identifiers = identifiers;
        this.clock = clock;
        this.configuration = configuration;
        this.signal = signal;
        this.traces = traces;
    }

    /**
     * Appends an event to the request's transaction.
     *
     * @param event that happened
     * @param aggregateVersion of its subject, after it
     * @throws IllegalStateException where there is no transaction: an event without its state, or a state without its event, is
     *     a bug
     */
    public void append(Event event, long aggregateVersion) {
        append(List.of(new Entry(event, aggregateVersion, null)));
    }

    /**
     * Appends events to the request's transaction, all in one journey to the database.
     *
     * @param entries in their order
     * @throws IllegalStateException where there is no transaction
     */
    public void append(List<Entry> entries) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is appended in the transaction of its state; there is none.");
        }
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, entries);
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox did not take the events.", failure);
        }
        transactions.registerInterposedSynchronization(new WakeAfterCommit());
    }

    /**
     * Appends events to a transaction of the worker login. The caller wakes the relay after its commit by {@link #wake()}.
     *
     * @param connection of the transaction
     * @param entries in their order
     */
    public void append(Connection connection, List<Entry> entries) throws SQLException {
        insert(connection, entries);
    }

    /** Tells the relay that a transaction of the worker login with events has been committed. */
    public void wake() {
        signal.raise();
    }

    private void insert(Connection connection, List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        @Nullable String correlation = Correlation.current().map(UUID::toString).orElse(null);
        @Nullable String trace = traces.current().orElse(null);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Entry entry : entries) {
                Event event = entry.event();
                @Nullable Envelope cause = entry.cause();
                statement.setObject(1, identifiers.next());
                statement.setString(2, EventCatalogue.topic(event.getClass(), configuration.service()));
                statement.setString(3, EventCatalogue.type(event.getClass()));
                statement.setObject(4, event.subject());
                statement.setLong(5, entry.aggregateVersion());
                statement.setObject(6, clock.now().atOffset(ZoneOffset.UTC));
                statement.setObject(7, cause == null ? correlation : cause.correlationId(), Types.VARCHAR);
                statement.setObject(8, cause == null ? null : cause.id().toString(), Types.VARCHAR);
                statement.setObject(9, cause == null ? trace : cause.traceparent(), Types.VARCHAR);
                statement.setString(10, new String(ContractJson.write(event), StandardCharsets.UTF_8));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * An event to be told.
     *
     * @param event that happened
     * @param aggregateVersion of its subject, after it
     * @param cause event that caused it; absent where none did
     */
    public record Entry(
            Event event, long aggregateVersion, @Nullable Envelope cause) {}

    private final class WakeAfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.raise();
            }
        }
    }
}
