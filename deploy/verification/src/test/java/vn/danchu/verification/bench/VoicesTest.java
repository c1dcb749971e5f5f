package vn.danchu.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danchu.embedded.Durability;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.PostgresSettings;

class VoicesTest {

    private static final String SERVICE = "consultation";
    private static final String PASSWORD = "danchu-development";
    private static final Path SERVICES = Path.of("..", "..", "services");
    private static final UUID CONSULTATION = UUID.fromString("0199e3a4-6d10-7c2a-9b1e-4f0d2a7c8e11");
    private static final int COMMENTS = 1_234;

    @Test
    void the_service_and_the_reference_have_the_same_first_page() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(PostgresSettings.inTemporaryDirectory().withDurability(Durability.FAST))) {
            postgres.provision(SERVICE, PASSWORD);
            try (Connection owner = DriverManager.getConnection(
                    postgres.jdbcUrl(SERVICE) + "?preferQueryMode=simple", SERVICE + "_owner", PASSWORD)) {
                new Migrations(SERVICES).apply(owner, SERVICE);
            }
            try (Connection superuser = postgres.connectAsSuperuser(SERVICE);
                    Statement statement = superuser.createStatement()) {
                statement.execute(Reference.text(Reference.PAGE_SCHEMA));
                Voices voices = new Voices(CONSULTATION, COMMENTS);

                voices.tell(superuser);
                voices.tellReference(superuser);

                assertThat(count(statement, "consultation.comment")).isEqualTo(COMMENTS);
                assertThat(ofTheService(superuser)).hasSize(21).isEqualTo(ofTheReference(statement));
            }
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<List<String>> ofTheService(Connection connection) throws Exception {
        try (PreparedStatement statement =
                connection.prepareStatement(Reference.text("comments-of-a-consultation.sql"))) {
            statement.setObject(1, CONSULTATION);
            statement.setObject(2, new UUID(0, 0));
            statement.setInt(3, 21);
            return rows(statement.executeQuery());
        }
    }

    private static List<List<String>> ofTheReference(Statement statement) throws Exception {
        return rows(statement.executeQuery(
                Reference.text(Reference.PAGE).replace(":consultation)", "'" + CONSULTATION + "')")));
    }

    private static List<List<String>> rows(ResultSet row) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (row.next()) {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                columns.add(String.valueOf(row.getString(column)));
            }
            rows.add(columns);
        }
        return rows;
    }
}
