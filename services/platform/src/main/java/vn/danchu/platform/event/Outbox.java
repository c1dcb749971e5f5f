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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.platform.database.Writes;
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

    private static final int VALUES = 10;

    private final AgroalDataSource dataSource;
    private final Writes writes;
    private final TransactionSynchronizationRegistry transactions;
    private final Identifiers identifiers;
    private final PlatformClock clock;
    private final EventConfiguration configuration;
    private final RelaySignal signal;
    private final Traces traces;

    Outbox(
            AgroalDataSource dataSource,
            Writes writes,
            TransactionSynchronizationRegistry transactions,
            Identifiers identifiers,
            PlatformClock clock,
            EventConfiguration configuration,
            RelaySignal signal,
            Traces traces) {
        this.dataSource = dataSource;
        this.writes = writes;
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
        requireTransaction();
        writes.add(INSERT, row(new Entry(event, aggregateVersion, null)));
        wakeAfterCommit();
    }

    /**
     * Appends events to the request's transaction, all in one journey to the database.
     *
     * @param entries in their order
     * @throws IllegalStateException where there is no transaction
     */
    public void append(List<Entry> entries) {
        requireTransaction();
        // What was appended before is before it in the order of the relay.
        writes.send();
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, entries);
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox did not take the events.", failure);
        }
        wakeAfterCommit();
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

    /** What a generation would tell that is made beside the one that serves has been told. */
    private void insert(Connection connection, List<Entry> entries) throws SQLException {
        if (entries.isEmpty() || configuration.generation().name().isPresent()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Entry entry : entries) {
                int _ = row(entry).set(statement, 1);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The row of an event that happens now and here. */
    private Writes.Values row(Entry entry) {
        Event event = entry.event();
        @Nullable Envelope cause = entry.cause();
        UUID id = identifiers.next();
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        @Nullable String correlation =
                cause == null ? Correlation.current().map(UUID::toString).orElse(null) : cause.correlationId();
        @Nullable String trace = cause == null ? traces.current().orElse(null) : cause.traceparent();
        String payload = new String(ContractJson.write(event), StandardCharsets.UTF_8);
        return (statement, from) -> {
            statement.setObject(from, id);
            statement.setString(from + 1, EventCatalogue.topic(event.getClass(), configuration.service()));
            statement.setString(from + 2, EventCatalogue.type(event.getClass()));
            statement.setObject(from + 3, event.subject());
            statement.setLong(from + 4, entry.aggregateVersion());
            statement.setObject(from + 5, now);
            statement.setObject(from + 6, correlation, Types.VARCHAR);
            statement.setObject(from + 7, cause == null ? null : cause.id().toString(), Types.VARCHAR);
            statement.setObject(from + 8, trace, Types.VARCHAR);
            statement.setString(from + 9, payload);
            return from + VALUES;
        };
    }

    private void requireTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is appended in the transaction of its state; there is none.");
        }
        if (configuration.generation().name().isPresent()) {
            throw new IllegalStateException("Nobody changes what is made beside the one that serves.");
        }
    }

    private void wakeAfterCommit() {
        transactions.registerInterposedSynchronization(new WakeAfterCommit());
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
