package vn.danchu.testing.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;
import vn.danchu.testing.infrastructure.Infrastructure;

/**
 * Reads topics as another service would: from their start, committed records only, belonging to no group. Not for use by
 * several threads.
 *
 * <pre>{@code
 * try (EventCollector events = EventCollector.of(CommentSubmitted.class)) {
 *     CollectedEvent told = events.await(event -> event.key().equals(id));
 * }
 * }</pre>
 */
public final class EventCollector implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, String> consumer;
    private final List<CollectedEvent> collected = new ArrayList<>();

    private EventCollector(Collection<String> topics) {
        consumer = new KafkaConsumer<>(
                Infrastructure.brokerConnection(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none")),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Of every topic that carries one of these events, on the broker of the test run. */
    @SafeVarargs
    public static EventCollector of(Class<? extends Event>... events) {
        Set<String> topics = new LinkedHashSet<>();
        for (Class<? extends Event> event : events) {
            Topics.declared().carrying(event).stream().map(Topic::name).forEach(topics::add);
        }
        return new EventCollector(topics);
    }

    /** Of these topics, on the broker of the test run. */
    public static EventCollector on(String... topics) {
        return new EventCollector(List.of(topics));
    }

    /** The first event that fits, waiting for it if need be. */
    public CollectedEvent await(Predicate<CollectedEvent> wanted) {
        return await(1, wanted).getFirst();
    }

    /** The first event of a kind about an aggregate, waiting for it if need be. */
    public <E extends Event> E await(Class<E> kind, UUID subject) {
        return await(event -> event.is(kind) && event.key().equals(subject.toString()))
                .as(kind);
    }

    /**
     * All events that fit, as soon as there are so many; in the order of each aggregate. More than so many may be among
     * them, so that a test sees a repetition.
     */
    public List<CollectedEvent> await(int count, Predicate<CollectedEvent> wanted) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(PATIENCE)
                    .until(() -> matching(wanted).size() >= count
                            || (poll() && matching(wanted).size() >= count));
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(
                    "waited " + PATIENCE.toSeconds() + " s for " + count + " events, found "
                            + matching(wanted).size() + "; all that came:\n"
                            + collected.stream().map(CollectedEvent::toString).collect(Collectors.joining("\n")),
                    late);
        }
        return matching(wanted);
    }

    /**
     * Everything that was committed before the call, without waiting for more. To prove that an event was not sent, await
     * a later one of the same sender first: absence means nothing before that.
     */
    public List<CollectedEvent> soFar() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(PATIENCE)
                .until(() -> {
                    poll();
                    return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                });
        return List.copyOf(collected);
    }

    /** The events that fit among {@link #soFar()}. */
    public List<CollectedEvent> soFar(Predicate<CollectedEvent> wanted) {
        return soFar().stream().filter(wanted).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean poll() {
        int before = collected.size();
        consumer.poll(POLL).forEach(received -> collected.add(CollectedEvent.of(received)));
        return collected.size() > before;
    }

    private List<CollectedEvent> matching(Predicate<CollectedEvent> wanted) {
        return collected.stream().filter(wanted).toList();
    }
}
