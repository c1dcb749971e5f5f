package vn.danchu.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.danchu.contracts.broker.BrokerLogin;
import vn.danchu.contracts.broker.Grants;

/** Makes the Kafka clients: the one place that knows how to reach the broker. */
@ApplicationScoped
public class KafkaClients {

    private final EventConfiguration configuration;
    private final Map<String, Object> connection;
    private final String ownNames;

    KafkaClients(EventConfiguration configuration, BrokerConfiguration broker) {
        this.configuration = configuration;
        this.connection = connection(broker);
        this.ownNames = Grants.ownNames(configuration.cell(), configuration.service());
    }

    /** The relay's producer. One transactional id per database: a newer holder fences an older one. */
    Producer<String, byte[]> relayProducer() {
        return new KafkaProducer<>(
                settings(
                        "relay",
                        Map.of(
                                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                                ownNames + "relay",
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "lz4",
                                ProducerConfig.BATCH_SIZE_CONFIG,
                                256 * 1024,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                5_000,
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                4_000,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                8_000)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The inbox's consumer, one group per service and generation. */
    Consumer<String, byte[]> inboxConsumer() {
        return consumer(
                "inbox",
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG,
                        inboxGroup(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        configuration.inbox().batch()));
    }

    /**
     * A consumer that belongs to no group and commits nothing: for a replica that reads a whole topic into memory. It
     * sees committed records only.
     *
     * @param name of the client, as the broker's logs show it
     */
    public Consumer<String, byte[]> tailConsumer(String name) {
        return consumer(name, Map.of());
    }

    /** A client for questions about topics and groups. */
    public Admin admin() {
        return Admin.create(settings("admin", Map.of()));
    }

    /** A generation that is made anew hears everything from the beginning, and takes nothing from the one that serves. */
    String inboxGroup() {
        return ownNames
                + "inbox"
                + configuration.generation().name().map(name -> "." + name).orElse("");
    }

    private Consumer<String, byte[]> consumer(String name, Map<String, Object> more) {
        Map<String, Object> settings = settings(name, more);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings(String name, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, configuration.service() + "-" + name);
        settings.putAll(more);
        return settings;
    }

    private static Map<String, Object> connection(BrokerConfiguration broker) {
        var login = new BrokerLogin(broker.protocol(), broker.mechanism(), broker.username(), broker.password());
        Map<String, Object> connection = new HashMap<>(login.settings());
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        broker.trustedCertificates().ifPresent(certificates -> {
            connection.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            connection.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, certificates.toString());
        });
        return Map.copyOf(connection);
    }
}
