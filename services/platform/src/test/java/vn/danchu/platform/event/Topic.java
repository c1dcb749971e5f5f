package vn.danchu.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What lies committed on a topic, read from its start. */
final class Topic {

    private Topic() {}

    static List<ConsumerRecord<String, byte[]>> records(KafkaClients kafka, String topic, UUID key) {
        try (Consumer<String, byte[]> consumer = kafka.tailConsumer("test")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (key.toString().equals(record.key())) {
                        records.add(record);
                    }
                });
            }
            return records;
        }
    }
}
