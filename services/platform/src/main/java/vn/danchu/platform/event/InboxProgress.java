package vn.danchu.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far this service, with all its replicas, is behind the topics it hears. */
@ApplicationScoped
public class InboxProgress {

    private static final int PATIENCE_SECONDS = 5;

    private final KafkaClients kafka;
    private final EventHandlers handlers;

    InboxProgress(KafkaClients kafka, EventHandlers handlers) {
        this.kafka = kafka;
        this.handlers = handlers;
    }

    /**
     * Per topic, how many records are committed there and have not had their effect here. Zero everywhere means that all
     * that had been told when the question was asked is known here.
     *
     * @throws KafkaException where the broker does not answer
     */
    public SortedMap<String, Long> lag() {
        try (Admin admin = kafka.admin()) {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            for (TopicDescription topic :
                    get(admin.describeTopics(handlers.topics()).allTopicNames()).values()) {
                topic.partitions()
                        .forEach(partition -> asked.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
            }
            var ends = get(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all());
            var taken = get(admin.listConsumerGroupOffsets(kafka.inboxGroup()).partitionsToOffsetAndMetadata());
            SortedMap<String, Long> lag = new TreeMap<>();
            ends.forEach(
                    (partition, end) -> lag.merge(partition.topic(), behind(end, taken.get(partition)), Long::sum));
            return lag;
        }
    }

    private static long behind(ListOffsetsResult.ListOffsetsResultInfo end, @Nullable OffsetAndMetadata taken) {
        return end.offset() - (taken == null ? 0 : taken.offset());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while waiting for the broker.", stopped);
        } catch (ExecutionException | TimeoutException outage) {
            throw new KafkaException("The broker did not answer.", outage);
        }
    }
}
