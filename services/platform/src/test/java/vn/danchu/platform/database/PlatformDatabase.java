package vn.danchu.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import vn.danchu.testing.infrastructure.Infrastructure;

/** A real database with the platform's own migrations and nothing else, for tests that need no service around it. */
public final class PlatformDatabase {

    private static final String SERVICE = "reference";
    private static final String URL = migrated();

    private PlatformDatabase() {}

    /** A connection as the worker, in a transaction that the caller ends; without an end it is rolled back. */
    public static Connection asWorker() throws SQLException {
        return connect("worker");
    }

    /** The same as the application, which serves requests. */
    public static Connection asApplication() throws SQLException {
        return connect("application");
    }

    /** The same as the owner, who migrates and keeps the catalogues. */
    public static Connection asOwner() throws SQLException {
        return connect("owner");
    }

    private static Connection connect(String role) throws SQLException {
        Connection connection = DriverManager.getConnection(URL, SERVICE + "_" + role, Infrastructure.PASSWORD);
        connection.setAutoCommit(false);
        return connection;
    }

    private static String migrated() {
        String url = Infrastructure.database(SERVICE);
        Flyway.configure()
                .dataSource(url, SERVICE + "_owner", Infrastructure.PASSWORD)
                .locations("classpath:db/platform")
                .defaultSchema("platform")
                .createSchemas(true)
                .placeholders(Map.of("application", SERVICE + "_application", "worker", SERVICE + "_worker"))
                .load()
                .migrate();
        return url;
    }
}
