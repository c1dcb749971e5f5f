package vn.danchu.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import vn.danchu.testing.database.PlatformSchema;
import vn.danchu.testing.infrastructure.Infrastructure;

/** A real database with the platform's own migrations and nothing else, for tests that need no service around it. */
public final class PlatformDatabase {

    private static final String SERVICE = "reference";
    private static final String URL = PlatformSchema.migrated(SERVICE);

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
}
