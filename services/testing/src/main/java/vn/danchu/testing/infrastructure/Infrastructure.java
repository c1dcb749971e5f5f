package vn.danchu.testing.infrastructure;

import java.util.function.Supplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;
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

    /** Password of every login of a service. */
    public static final String PASSWORD = "danchu-development";

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

    /** Where the broker listens, with the topics of {@code topics.yaml}. */
    public static synchronized String brokers() {
        return once(BROKERS, () -> {
            EmbeddedKafka broker = EmbeddedKafka.start(KafkaSettings.inTemporaryDirectory());
            atTheEnd(broker);
            broker.createTopics(Topics.declared().all().stream()
                    .map(Infrastructure::request)
                    .toList());
            return broker.bootstrapServers();
        });
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

    private static NewTopic request(Topic topic) {
        short replicas = 1;
        return new NewTopic(topic.name(), topic.partitions(), replicas).configs(topic.settings());
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
