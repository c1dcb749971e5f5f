package vn.danchu.platform.clock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** The offset in the database of this service, where all its replicas find it. */
final class ClockTable {

    private static final String READ = "select offset_microseconds from platform.clock";
    private static final String WRITE = """
            insert into platform.clock (offset_microseconds, set_at) values (?, ?)
            on conflict (only_row) do update
            set offset_microseconds = excluded.offset_microseconds, set_at = excluded.set_at
            """;

    private ClockTable() {}

    static ClockOffset read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? ClockOffset.ofMicroseconds(row.getLong(1)) : ClockOffset.NONE;
        }
    }

    static void write(Connection connection, ClockOffset offset, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setLong(1, offset.microseconds());
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
