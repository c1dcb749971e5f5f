package vn.danchu.testing.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import vn.danchu.testing.infrastructure.Infrastructure;

/**
 * A pool of one connection, with the login that serves the requests of a service: whatever a transaction leaves behind is there
 * for the next.
 */
public final class PoolOfOne implements AutoCloseable {

    private final AgroalDataSource pool;

    private PoolOfOne(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** Of a service. */
    public static PoolOfOne of(String service) throws SQLException {
        return new PoolOfOne(AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(1)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(Infrastructure.database(service))
                                .principal(new NamePrincipal(service + "_application"))
                                .credential(new SimplePassword(Infrastructure.PASSWORD))))));
    }

    /**
     * The scope of a transaction.
     *
     * @param sql that enters it, with a place for each value
     * @param values of it
     */
    public record Scope(String sql, List<String> values) {

        public Scope {
            values = List.copyOf(values);
        }

        private void enter(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int at = 0; at < values.size(); at++) {
                    statement.setString(at + 1, values.get(at));
                }
                statement.execute();
            }
        }
    }

    /** What a statement counts about a thing, outside of any scope. */
    public long count(String sql, UUID thing) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return count(connection, sql, thing);
        }
    }

    /** What a statement counts about a thing, in a transaction of that scope. */
    public long count(Scope scope, String sql, UUID thing) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            scope.enter(connection);
            long count = count(connection, sql, thing);
            connection.commit();
            return count;
        }
    }

    /** Tries a statement in a transaction of that scope, and takes it back. */
    public void attempt(Scope scope, String sql) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                scope.enter(connection);
                statement.execute(sql);
            } finally {
                connection.rollback();
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static long count(Connection connection, String sql, UUID thing) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, thing);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
