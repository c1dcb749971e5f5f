package vn.danchu.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The relay's own connection, outside the pool: it holds the advisory lock, so that the lock goes with it. PostgreSQL ends
 * it when it has been silent for too long, so that a stopped process does not keep the lock, and with the lock gone the same
 * connection can no longer delete.
 */
@ApplicationScoped
class RelayConnection {

    private final EventConfiguration configuration;

    RelayConnection(EventConfiguration configuration) {
        this.configuration = configuration;
    }

    Connection open() throws SQLException {
        Duration silence = configuration.relay().silence();
        PGSimpleDataSource source = new PGSimpleDataSource();
        EventConfiguration.Database database = configuration.database();
        source.setUrl(database.url());
        source.setUser(database.username());
        source.setPassword(database.password());
        source.setApplicationName(configuration.service() + "-relay");
        source.setOptions("-c idle_session_timeout=" + silence.toMillis() + " -c idle_in_transaction_session_timeout="
                + silence.toMillis());
        source.setSocketTimeout((int) silence.toSeconds());
        source.setTcpKeepAlive(true);
        return source.getConnection();
    }
}
