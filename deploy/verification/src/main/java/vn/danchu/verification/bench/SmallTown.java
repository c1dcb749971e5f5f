package vn.danchu.verification.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.local.part.Addresses;

/** A database on the same server for one more process of the service, which has few comments and the same of everything else. */
final class SmallTown {

    static final String DATABASE = "consultation_small";

    private static final String EXTENSIONS = "select extname from pg_extension where extname <> 'plpgsql'";

    private SmallTown() {}

    /** Makes the database as that of the service is made; its tables come with the start of the process. */
    static void make(Ground ground) throws SQLException {
        List<String> extensions = new ArrayList<>();
        try (Connection superuser = ground.rig().databases().connectAsSuperuser("consultation");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(EXTENSIONS)) {
            while (row.next()) {
                extensions.add(row.getString(1));
            }
        }
        try (Connection superuser = ground.rig().databases().connectAsSuperuser("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("create database " + DATABASE + " owner consultation_owner");
        }
        try (Connection superuser = ground.rig().databases().connectAsSuperuser(DATABASE);
                Statement statement = superuser.createStatement()) {
            for (String extension : extensions) {
                statement.execute("create extension " + extension);
            }
        }
    }

    /** What the process is told: its database, and names of its own towards the broker, where it may use them. */
    static Map<String, String> environment() {
        return Map.of(
                "DANCHU_DATABASE_URL",
                "jdbc:postgresql://localhost:" + Addresses.POSTGRESQL_PORT + "/" + DATABASE,
                "DANCHU_CELL",
                "small",
                "DANCHU_KAFKA_USERNAME",
                EmbeddedKafka.PROVISIONER);
    }

    /** Brings comments into it. */
    static void tell(Ground ground, Voices voices) throws SQLException, IOException {
        try (Connection superuser = ground.rig().databases().connectAsSuperuser(DATABASE)) {
            voices.tell(superuser);
        }
    }
}
