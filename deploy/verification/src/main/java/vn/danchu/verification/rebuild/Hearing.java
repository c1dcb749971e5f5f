package vn.danchu.verification.rebuild;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import vn.danchu.contracts.broker.Grants;
import vn.danchu.local.part.Development;

/** How far a generation that is being made has heard the topics which the service hears. */
final class Hearing implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Admin admin;
    private final String group;
    private final String serving;
    private final Set<TopicPartition> partitions = new HashSet<>();
    private final Map<TopicPartition, Long> beginnings = new HashMap<>();

    private Hearing(Admin admin, String serving, String generation) {
        this.admin = admin;
        this.serving = serving;
        this.group = serving + "." + generation;
    }

    /**
     * Of the topics that the generation which serves hears, which is what the service itself says.
     *
     * @param broker what a client needs to reach it who may do everything
     */
    static Hearing of(Map<String, Object> broker, String service, String generation)
            throws IOException, InterruptedException {
        Admin admin = Admin.create(broker);
        try {
            String serving = Grants.ownNames(Development.CELL, service) + "inbox";
            Hearing hearing = new Hearing(admin, serving, generation);
            hearing.look();
            if (hearing.partitions.isEmpty()) {
                throw new IOException("Nobody has heard anything as " + serving + "; is " + service + " running?");
            }
            return hearing;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            admin.close();
            throw failure;
        }
    }

    /** Where the topics end now, as far as it is committed; also those whose first event has come since the last look. */
    Map<TopicPartition, Long> ends() throws IOException, InterruptedException {
        look();
        return offsets(OffsetSpec.latest());
    }

    /** Every partition of a topic of which the one that serves has heard anything. */
    private void look() throws IOException, InterruptedException {
        Set<String> topics = new HashSet<>();
        for (TopicPartition heard : get(admin.listConsumerGroupOffsets(serving).partitionsToOffsetAndMetadata())
                .keySet()) {
            topics.add(heard.topic());
        }
        for (TopicDescription topic :
                get(admin.describeTopics(topics).allTopicNames()).values()) {
            topic.partitions().forEach(each -> partitions.add(new TopicPartition(topic.name(), each.partition())));
        }
        beginnings.putAll(offsets(OffsetSpec.earliest()));
    }

    /** How far each topic has had its effect. */
    List<Heard> heard(Map<TopicPartition, Long> ends) throws IOException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> taken =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        SortedMap<String, Heard> byTopic = new TreeMap<>();
        ends.forEach((partition, end) -> {
            long beginning = beginnings.getOrDefault(partition, 0L);
            OffsetAndMetadata offset = taken.get(partition);
            long at = offset == null ? beginning : Math.min(offset.offset(), end);
            byTopic.merge(
                    partition.topic(), new Heard(partition.topic(), at - beginning, end - beginning), Heard::plus);
        });
        return new ArrayList<>(byTopic.values());
    }

    /** Forgets how far it has heard, once nobody hears by that name. */
    void forget() throws IOException, InterruptedException {
        try {
            get(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (IOException unknown) {
            // It never heard anything. A name is used once, so that what is left does no harm.
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) throws IOException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private static <T> T get(KafkaFuture<T> future) throws IOException, InterruptedException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IOException("The broker does not say how far topics and readers are.", failure);
        }
    }

    /**
     * One topic. Positions are counted, of which marks of transactions and what compaction has removed are some.
     *
     * @param topic by its name
     * @param read positions that have had their effect
     * @param there positions of it
     */
    record Heard(String topic, long read, long there) {

        Heard plus(Heard other) {
            return new Heard(topic, read + other.read, there + other.there);
        }

        boolean whole() {
            return read >= there;
        }
    }
}
