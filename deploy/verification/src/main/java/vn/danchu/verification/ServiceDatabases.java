package vn.danchu.verification;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The databases of the services on one server: each is named like its service, and its owner is the login
 * {@code <service>_owner}. So a new service is found without being listed anywhere.
 *
 * @param server JDBC address up to the name of the database
 * @param password of the owners
 */
public record ServiceDatabases(String server, String password) {

    private static final String OWNED = """
        select datname from pg_database join pg_roles on pg_roles.oid = datdba
        where rolname = datname || '_owner' order by datname
        """;

    /** The login that may do everything; it needs no password here. */
    public static final String SUPERUSER = "postgres";

    /** Any service will do to ask for the others: each sees the names of all. */
    private static final String FIRST = "consultation";

    /** Those of the local run, or what the environment names instead. */
    static ServiceDatabases fromEnvironment() {
        return new ServiceDatabases(
                Settings.of("DANCHU_DATABASES", "jdbc:postgresql://localhost:15432") + "/",
                Settings.of("DANCHU_DATABASE_OWNER_PASSWORD", "danchu-development"));
    }

    /** The services that have a database, by name. */
    public List<String> services() throws SQLException {
        try (Connection connection = connect(FIRST)) {
            return Asked.texts(connection, OWNED);
        }
    }

    /** A connection as the owner of a service's database. */
    public Connection connect(String service) throws SQLException {
        return DriverManager.getConnection(server + service, service + "_owner", password);
    }

    /** A connection as the one who may do everything, to any database of the server. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(server + database, SUPERUSER, null);
    }
}
