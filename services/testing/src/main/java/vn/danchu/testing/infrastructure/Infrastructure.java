package vn.danchu.testing.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danchu.embedded.Durability;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.KafkaSettings;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.testing.token.Tokens;

/**
 * The database server and the broker of a test run. Each starts with the first test that needs it and stops with the
 * JVM, so that a module pays for it once. Where they listen is kept in system properties: a test framework may load this
 * class more than once, and a static field alone would start a second set.
 */
public final class Infrastructure {

    /** Password of every login of a service, at the database and at the broker. */
    public static final String PASSWORD = "danchu-development";

    private static final String CELL = "hcm";
    private static final String DATABASE = "danchu.testing.database.";
    private static final String BROKERS = "danchu.testing.brokers";
    private static final String PUBLIC_KEYS = "danchu.testing.public-keys";

    private static @Nullable EmbeddedPostgres postgres;

    private Infrastructure() {}

    /** The URL of a service's database, with its three logins and nothing in it yet at the first call of the run. */
    public static synchronized String database(String service) {
        return once(DATABASE + service, () -> {
            EmbeddedPostgres server = postgres();
            server.provision(service, PASSWORD);
            return server.jdbcUrl(service);
        });
    }

    /** A connection to a service's database as its owner, who sees and may change what no login of the service may. */
    public static Connection asOwner(String service) throws SQLException {
        return DriverManager.getConnection(database(service), service + "_owner", PASSWORD);
    }

    /** Where the broker listens, with the principals and the topics of {@code topics.yaml}. */
    public static synchronized String brokers() {
        return once(BROKERS, () -> {
            EmbeddedKafka broker = EmbeddedKafka.start(KafkaSettings.inTemporaryDirectory());
            atTheEnd(broker);
            broker.provision(CELL, PASSWORD);
            return broker.bootstrapServers();
        });
    }

    /**
     * What a client of the test's own needs to reach the broker. It may do everything, since a test plays every service
     * but the one under test.
     *
     * @param more settings of the client
     */
    public static Map<String, Object> brokerConnection(Map<String, Object> more) {
        Map<String, Object> connection = EmbeddedKafka.connection(brokers(), EmbeddedKafka.PROVISIONER, PASSWORD);
        connection.putAll(more);
        return connection;
    }

    /** The URL of the identity provider's public keys. */
    public static synchronized String publicKeys() {
        return once(PUBLIC_KEYS, () -> Tokens.publicKeys().toUri().toString());
    }

    private static EmbeddedPostgres postgres() {
        EmbeddedPostgres server = postgres;
        if (server == null) {
            server = EmbeddedPostgres.start(
                    PostgresSettings.inTemporaryDirectory().withDurability(Durability.FAST));
            atTheEnd(server);
            postgres = server;
        }
        return server;
    }

    private static String once(String property, Supplier<String> start) {
        String known = System.getProperty(property);
        if (known == null) {
            known = start.get();
            System.setProperty(property, known);
        }
        return known;
    }

    private static void atTheEnd(AutoCloseable part) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            try {
                part.close();
            } catch (Exception failure) {
                throw new IllegalStateException(part.getClass().getSimpleName() + " did not stop", failure);
            }
        }));
    }
}
