package vn.danchu.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
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
    private final DatabaseConfiguration database;

    RelayConnection(EventConfiguration configuration, DatabaseConfiguration database) {
        this.configuration = configuration;
        this.database = database;
    }

    Connection open() throws SQLException {
        Duration silence = configuration.relay().silence();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(configuration.service() + "_worker");
        source.setPassword(database.workerPassword());
        source.setApplicationName(configuration.service() + "-relay");
        source.setOptions("-c idle_session_timeout=" + silence.toMillis() + " -c idle_in_transaction_session_timeout="
                + silence.toMillis());
        source.setSocketTimeout((int) silence.toSeconds());
        source.setTcpKeepAlive(true);
        return source.getConnection();
    }

    /** Where the database is. */
    @ConfigMapping(prefix = "danchu.database")
    interface DatabaseConfiguration {

        /** JDBC address. */
        String url();

        /** Password of the worker login. */
        @WithName("worker.password")
        String workerPassword();
    }
}
