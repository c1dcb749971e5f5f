package vn.danchu.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.danchu.production.Examination;
import vn.danchu.production.Finding;

/** Asks the database itself, as each login: a setting may differ from login to login. */
@ApplicationScoped
class DatabaseExamination implements Examination {

    private static final String SETTINGS = "select name, setting from pg_settings where name = any (?)";
    private static final String LOGIN =
            "select rolname, rolsuper or rolbypassrls from pg_roles where rolname = current_user";

    private final AgroalDataSource application;
    private final AgroalDataSource worker;

    DatabaseExamination(AgroalDataSource application, @DataSource("worker") AgroalDataSource worker) {
        this.application = application;
        this.worker = worker;
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(application, worker)
                .flatMap(login -> findings(login).stream())
                .toList();
    }

    private static List<Finding> findings(AgroalDataSource login) {
        try (Connection connection = login.getConnection()) {
            return ask(connection).findings();
        } catch (SQLException failure) {
            return List.of(new Finding(
                    "silent-database",
                    "danchu.database.url",
                    "cannot be asked (SQLSTATE " + failure.getSQLState()
                            + "); see that it runs and lets this service in"));
        }
    }

    static ServerSettings ask(Connection connection) throws SQLException {
        Map<String, String> durability = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SETTINGS)) {
            statement.setArray(1, connection.createArrayOf("text", ServerSettings.NAMES.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    durability.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(LOGIN);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new ServerSettings(row.getString(1), durability, row.getBoolean(2));
        }
    }
}
