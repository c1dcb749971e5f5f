package vn.danchu.verification.restore;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;
import vn.danchu.verification.ServiceDatabases;
import vn.danchu.verification.topic.CommittedRecords;

/** Compares what was told with what is there, before anybody tells anything new. */
final class Losses {

    private final Map<String, Map<UUID, Long>> reached = new HashMap<>();
    private final Map<String, Map<UUID, Long>> newest = new HashMap<>();
    private final Map<UUID, Telling> truths = new HashMap<>();
    private final Map<UUID, List<Loss.Event>> lost = new HashMap<>();

    private Losses() {}

    /** Reads the topics twice: what has gone beyond its row, then all of that. So little is kept of long histories. */
    static Losses between(ServiceDatabases databases, CommittedRecords records) throws IOException, SQLException {
        Losses losses = new Losses();
        Set<String> services = new HashSet<>(databases.services());
        for (Topic topic : Topics.declared().all()) {
            if (services.contains(topic.writer())) {
                try (Connection connection = databases.connect(topic.writer())) {
                    losses.reached.put(
                            topic.name(), OwnersTable.of(topic.name()).reached(connection));
                }
            }
        }
        records.catchUp(message -> losses.known(message)
                .ifPresent(telling -> losses.newest
                        .computeIfAbsent(telling.topic(), first -> new HashMap<>())
                        .merge(telling.aggregate(), telling.version(), Math::max)));
        records.again();
        records.catchUp(message -> losses.known(message).ifPresent(losses::take));
        return losses;
    }

    /** The aggregates of a topic that were told beyond their rows, each with the events that have none, by version. */
    Map<UUID, List<Loss.Event>> of(String topic) {
        Map<UUID, List<Loss.Event>> ofTopic = new HashMap<>();
        lost.forEach((aggregate, events) -> {
            if (events.getFirst().telling().topic().equals(topic)) {
                ofTopic.put(aggregate, events);
            }
        });
        return ofTopic;
    }

    List<Loss.Event> events() {
        return lost.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(
                                (Loss.Event event) -> event.telling().topic())
                        .thenComparing(event -> event.telling().time()))
                .toList();
    }

    /** The event that told the state which the row of an aggregate has. */
    Optional<Telling> truth(UUID aggregate) {
        return Optional.ofNullable(truths.get(aggregate));
    }

    private Optional<Telling> known(ConsumerRecord<String, byte[]> message) {
        return Telling.of(message)
                .filter(telling -> reached.containsKey(telling.topic())
                        && EventCatalogue.find(telling.type()).isPresent());
    }

    private void take(Telling telling) {
        long row = reached.getOrDefault(telling.topic(), Map.of()).getOrDefault(telling.aggregate(), 0L);
        long told = newest.getOrDefault(telling.topic(), Map.of()).getOrDefault(telling.aggregate(), 0L);
        if (told <= row) {
            return;
        }
        if (telling.version() == row) {
            truths.put(telling.aggregate(), telling);
        } else if (telling.version() > row) {
            List<Loss.Event> events = lost.computeIfAbsent(telling.aggregate(), first -> new ArrayList<>());
            // A relay may have sent it twice.
            if (events.stream().noneMatch(event -> event.telling().id().equals(telling.id()))) {
                events.add(new Loss.Event(telling, row));
            }
        }
    }
}
