package vn.danchu.verification.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;
import vn.danchu.verification.rig.Rig;
import vn.danchu.verification.topic.CommittedRecords;

/**
 * What the topics tell, read from their beginning and remembered. A record that was sent twice is there twice under one id.
 */
final class Records implements AutoCloseable {

    private final CommittedRecords committed;
    private final Map<String, Map<UUID, Map<Long, Set<String>>>> byTopic = new HashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Set<UUID> forgotten = new HashSet<>();

    Records(Rig rig) {
        committed = new CommittedRecords(rig.broker(), topic -> true);
    }

    /** Reads on to where the topics end now. */
    void catchUp() throws IOException {
        committed.catchUp(this::take);
    }

    /** Leaves out an aggregate that its owner has lost in a restore, also where it is told of again. */
    void forget(String topic, UUID aggregate) {
        forgotten.add(aggregate);
        var _ = byTopic.getOrDefault(topic, Map.of()).remove(aggregate);
    }

    /**
     * The ids of events per version per aggregate.
     *
     * @param topic by its name
     */
    Map<UUID, Map<Long, Set<String>>> of(String topic) {
        return byTopic.getOrDefault(topic, Map.of());
    }

    /** The topics on which anything was seen that keep their history. */
    Set<String> topics() {
        Set<String> kept = new HashSet<>(byTopic.keySet());
        kept.removeIf(name -> Topics.declared().all().stream()
                .anyMatch(topic -> topic.name().equals(name) && topic.cleanup() == Topic.Cleanup.COMPACT));
        return kept;
    }

    /** The live figures in their order, as the stream is made of them. */
    List<Figure> figures() {
        return List.copyOf(figures);
    }

    @Override
    public void close() {
        committed.close();
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        String id = header(message, "ce_id");
        String version = header(message, "ce_aggregateversion");
        if (id == null || version == null || message.key() == null) {
            return;
        }
        UUID aggregate = UUID.fromString(message.key());
        if (message.topic().startsWith("insight.measure.")) {
            figures.add(new Figure(message.offset(), aggregate, Long.parseLong(version)));
        }
        if (forgotten.contains(aggregate)) {
            return;
        }
        byTopic.computeIfAbsent(message.topic(), first -> new HashMap<>())
                .computeIfAbsent(aggregate, first -> new HashMap<>())
                .computeIfAbsent(Long.valueOf(version), first -> new HashSet<>())
                .add(id);
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * A record of the topic of live figures.
     *
     * @param offset of it
     * @param id of the figure
     * @param version of the figure
     */
    record Figure(long offset, UUID id, long version) {}
}
