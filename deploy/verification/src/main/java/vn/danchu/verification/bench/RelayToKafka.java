package vn.danchu.verification.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The relay, from the outbox to the topic, against what Kafka's own tool sends of the same bytes; and against how fast comments come in
 * at most, for that is how a backlog is worked off.
 */
final class RelayToKafka implements Line {

    private static final String REFERENCE = "reference";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public void measure(Ground ground) throws Exception {
        Map<String, Object> connection = ground.rig().broker();
        Backlog backlog = new Backlog(ground.rig().databases());
        // So that there is a record to be like.
        var _ = backlog.run(Duration.ofSeconds(1));
        makeTopic(connection);
        ground.results()
                .add(
                        "relay to Kafka / ProducerPerformance, acks=all",
                        "/s",
                        ground.pairs()
                                .compare(
                                        backlog,
                                        ProducerPerformance.prepare(
                                                ground.folder(), REFERENCE, connection, likeOurs(connection))),
                        Goal.atLeast(0.50, 0.80));
        ground.results()
                .add(
                        "drain of a backlog / peak rate of comments coming in",
                        "/s",
                        ground.pairs()
                                .compare(
                                        backlog,
                                        ground.comments().at(ground.rig().address("consultation"))),
                        Goal.atLeast(4, 8));
    }

    /** As many partitions as ours, on the same broker. */
    private static void makeTopic(Map<String, Object> connection) throws IOException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            int partitions = admin.describeTopics(List.of(Backlog.TOPIC))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .partitions()
                    .size();
            admin.createTopics(List.of(new NewTopic(REFERENCE, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new IOException("The broker makes no topic for the reference.", refused.getCause());
            }
        }
    }

    /** One of our records as a text of as many bytes: the tool sends no keys and no headers. */
    private static String likeOurs(Map<String, Object> connection) throws IOException {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(Backlog.TOPIC).stream()
                    .map(RelayToKafka::partition)
                    .toList());
            while (System.nanoTime() < giveUp) {
                for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
                    StringBuilder text = new StringBuilder(message.value()).append(message.key());
                    for (Header header : message.headers()) {
                        text.append(header.key()).append(new String(header.value(), StandardCharsets.UTF_8));
                    }
                    return text.toString();
                }
            }
            throw new IOException("Nothing is on " + Backlog.TOPIC + ".");
        }
    }

    private static TopicPartition partition(PartitionInfo known) {
        return new TopicPartition(known.topic(), known.partition());
    }
}
