package vn.danchu.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries in the order of the chain, read while they are taken. */
final class StoredEntries implements AutoCloseable {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final Statement statement;
    private final ResultSet rows;
    private @Nullable StoredEntry next;

    /** @param connection in a transaction; outside of one, the driver would read all rows at once */
    StoredEntries(Connection connection) throws SQLException {
        statement = connection.createStatement();
        statement.setFetchSize(ROWS_AT_A_TIME);
        rows = statement.executeQuery(
                "select " + StoredEntry.COLUMNS + " from platform.audit order by transaction_id, id");
        next = read();
    }

    /** Those that stand within what the batch covers and were not yet taken. */
    List<StoredEntry> within(AuditBatch batch) throws SQLException {
        List<StoredEntry> entries = new ArrayList<>();
        for (StoredEntry entry = next; entry != null && entry.isWithin(batch); entry = next) {
            entries.add(entry);
            next = read();
        }
        return entries;
    }

    /** How many are left. */
    long countTheRest() throws SQLException {
        long count = 0;
        for (StoredEntry entry = next; entry != null; entry = next) {
            count++;
            next = read();
        }
        return count;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    private @Nullable StoredEntry read() throws SQLException {
        return rows.next() ? StoredEntry.read(rows) : null;
    }
}
