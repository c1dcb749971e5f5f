package vn.danchu.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the Kafka clients: the one place that knows how to reach the broker. */
@ApplicationScoped
public class KafkaClients {

    private final EventConfiguration configuration;

    KafkaClients(EventConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The relay's producer. One transactional id per database: a newer holder fences an older one. */
    Producer<String, byte[]> relayProducer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        configuration.bootstrapServers(),
                        ProducerConfig.CLIENT_ID_CONFIG,
                        configuration.service() + "-relay",
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        configuration.cell() + "-" + configuration.service() + "-relay",
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
                        8_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The inbox's consumer, one group per service. */
    Consumer<String, byte[]> inboxConsumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        configuration.bootstrapServers(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        configuration.service() + "-inbox",
                        ConsumerConfig.GROUP_ID_CONFIG,
                        inboxGroup(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        configuration.inbox().batch()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * A consumer that belongs to no group and commits nothing: for a replica that reads a whole topic into memory. It
     * sees committed records only.
     *
     * @param name of the client, as the broker's logs show it
     */
    public Consumer<String, byte[]> tailConsumer(String name) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        configuration.bootstrapServers(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        configuration.service() + "-" + name,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** A client for questions about topics and groups. */
    public Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                configuration.bootstrapServers(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                configuration.service() + "-admin"));
    }

    String inboxGroup() {
        return configuration.cell() + "." + configuration.service();
    }
}
