package vn.danchu.platform.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a transaction of the application's login writes and does not look at again: its event, its commitment, its audit. They
 * are kept until the transaction ends and then sent in one journey to the database, in the order in which they came; a
 * journey each would cost more than all that the database does with them.
 *
 * <p>What a row refers to must be written before, or come before it here. A row that is refused fails the transaction.
 */
@ApplicationScoped
public class Writes {

    /** So that a transaction with many rows does not make a statement of its own, longer than any other. */
    private static final int MOST = 16;

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;

    Writes(AgroalDataSource dataSource, TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /**
     * Adds a row to the current transaction.
     *
     * @param sql one statement, which writes exactly one row
     * @param values of its parameters
     * @throws IllegalStateException where there is no transaction
     */
    public void add(String sql, Values values) {
        @Nullable List<Write> kept = kept();
        List<Write> pending = kept == null ? keep() : kept;
        if (pending.size() == MOST) {
            send();
        }
        pending.add(new Write(sql, values));
    }

    /** Sends what is kept, for what comes after it in the same transaction by another way. */
    public void send() {
        @Nullable List<Write> pending = kept();
        if (pending == null || pending.isEmpty()) {
            return;
        }
        List<Write> sent = List.copyOf(pending);
        pending.clear();
        try (Connection connection = dataSource.getConnection()) {
            send(connection, sent);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database did not take what the transaction writes.", failure);
        }
    }

    private static void send(Connection connection, List<Write> writes) throws SQLException {
        String sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int from = 1;
            for (Write write : writes) {
                from = write.values().set(statement, from);
            }
            boolean rows = statement.execute();
            for (Write write : writes) {
                if (rows || statement.getUpdateCount() != 1) {
                    throw new IllegalStateException("One row was to be written: " + write.sql());
                }
                rows = statement.getMoreResults();
            }
        }
    }

    /** What the current transaction keeps; absent where it has kept nothing yet. */
    private @Nullable List<Write> kept() {
        return transactions.getResource(this) instanceof Pending pending ? pending.writes() : null;
    }

    /** Begins to keep what the current transaction writes. */
    private List<Write> keep() {
        Pending pending = new Pending(new ArrayList<>());
        transactions.putResource(this, pending);
        transactions.registerInterposedSynchronization(new SendBeforeCommit());
        return pending.writes();
    }

    /** Sets values of a statement. */
    @FunctionalInterface
    public interface Values {

        /**
         * Sets them.
         *
         * @param from number of the first
         * @return number of the one after the last
         */
        int set(PreparedStatement statement, int from) throws SQLException;
    }

    private record Write(String sql, Values values) {}

    private record Pending(List<Write> writes) {}

    private final class SendBeforeCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            send();
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
