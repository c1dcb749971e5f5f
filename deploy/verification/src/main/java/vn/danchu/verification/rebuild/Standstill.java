package vn.danchu.verification.rebuild;

import static vn.danchu.verification.Asked.number;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import vn.danchu.verification.ServiceDatabases;

/**
 * The generation that serves stands still: whoever asks is answered, and no event has its effect until this is closed. Without it
 * an event could have its effect in the old one alone, between the last look and the exchange.
 */
final class Standstill implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Connection connection;
    private final int backend;
    private final long since = System.nanoTime();

    private Standstill(Connection connection, int backend) {
        this.connection = connection;
        this.backend = backend;
    }

    /** Waits for what is under way, and lets nothing new begin. */
    static Standstill of(ServiceDatabases databases, String service) throws SQLException {
        Connection connection = databases.connectAsSuperuser(service);
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local lock_timeout = '" + PATIENCE.toMillis() + "ms'");
            statement.execute(locks(connection, service));
            try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                return new Standstill(connection, row.getInt(1));
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** Waits until everything it has made is told. */
    void awaitTold() throws IOException, InterruptedException, SQLException {
        while (number(connection, "select count(*) from platform.outbox") > 0) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IOException("What the one that serves has counted is not told.");
            }
            Thread.sleep(LOOK);
        }
    }

    /** As its one session sees it. */
    Connection connection() {
        return connection;
    }

    /** The number of that session at the server. */
    int backend() {
        return backend;
    }

    /** For how long so far. */
    Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Fails where its session was ended by others: the old one may have gone on meanwhile. */
    void makeSureItLasted() throws SQLException {
        var _ = number(connection, "select 1");
    }

    @Override
    public void close() throws SQLException {
        end();
    }

    /** Lets it go on; doing so twice does no harm. */
    void end() throws SQLException {
        connection.close();
    }

    /**
     * What has been made is told while everything stands still, so that the outbox moves on. The inbox first, as whoever takes an
     * event begins with it: so neither waits for what the other holds.
     */
    private static String locks(Connection connection, String service) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        select 'lock table ' || string_agg(quote_ident(schemaname) || '.' || quote_ident(tablename), ', '
                                order by (schemaname, tablename) <> ('platform', 'inbox'), schemaname, tablename)
                            || ' in share mode'
                        from pg_tables
                        where schemaname = any (?) and (schemaname, tablename) <> ('platform', 'outbox')
                        """)) {
            statement.setArray(1, connection.createArrayOf("text", new String[] {"platform", service}));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
