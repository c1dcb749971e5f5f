package vn.danchu.platform.event;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.testing.infrastructure.Infrastructure;

/** What has been told on a topic since this began to listen: committed records, as any reader has them. */
final class ToldTopic {

    private final Consumer<String, byte[]> consumer;
    private final Consumer<String, byte[]> uncommitted;
    private final Map<UUID, List<Line>> told = new HashMap<>();

    ToldTopic(String topic) {
        consumer = consumer("read_committed");
        uncommitted = consumer("read_uncommitted");
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    private static Consumer<String, byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                Infrastructure.brokerConnection(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        isolation,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * All of it, by aggregate, in the order of the topic. No transaction may be open: the broker writes the end of one a little after it has
     * promised it, and this waits for that.
     */
    Map<UUID, List<Line>> read() throws CloudEvents.NoCloudEventException {
        Map<TopicPartition, Long> ends = await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> uncommitted.endOffsets(consumer.assignment()), this::allCommitted);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                Received<?> received = CloudEvents.read(record).orElseThrow();
                told.computeIfAbsent(UUID.fromString(record.key()), _ -> new ArrayList<>())
                        .add(new Line(
                                mark((CommentSubmitted) received.event()),
                                received.envelope().id(),
                                received.envelope().aggregateVersion()));
            }
        }
        return told;
    }

    private boolean allCommitted(Map<TopicPartition, Long> ends) {
        return consumer.endOffsets(consumer.assignment()).equals(ends);
    }

    static UUID mark(CommentSubmitted event) {
        return event.comment().consultationId();
    }

    /**
     * An event on the topic.
     *
     * @param mark by which the test knows it
     * @param id by which readers know it
     * @param version of its aggregate
     */
    record Line(UUID mark, UUID id, long version) {}
}
