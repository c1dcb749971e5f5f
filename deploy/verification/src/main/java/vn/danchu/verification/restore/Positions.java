package vn.danchu.verification.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import vn.danchu.contracts.broker.Grants;
import vn.danchu.local.part.Development;

/**
 * How far the services have read the topics. Others who read them have nothing to do with a restore of ours.
 *
 * @param byGroup committed offsets of each group
 */
record Positions(Map<String, Map<TopicPartition, Long>> byGroup) {

    private static final int PATIENCE_SECONDS = 30;

    /**
     * Reads them. A service commits a position after the effect of what is before it, so that positions read before a backup are
     * never ahead of it.
     */
    static Positions read(Admin admin, Collection<String> services) throws IOException, InterruptedException {
        Map<String, Map<TopicPartition, Long>> byGroup = new TreeMap<>();
        for (GroupListing group :
                get(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())) {
            if (services.stream()
                    .anyMatch(service -> group.groupId().startsWith(Grants.ownNames(Development.CELL, service)))) {
                Map<TopicPartition, Long> offsets = new HashMap<>();
                get(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata())
                        .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
                byGroup.put(group.groupId(), offsets);
            }
        }
        return new Positions(byGroup);
    }

    /** Those that were written to a file; none where there is no file, which is the beginning of every topic. */
    static Positions from(Path file) throws IOException {
        Map<String, Map<TopicPartition, Long>> byGroup = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ", -1);
                byGroup.computeIfAbsent(words[0], first -> new HashMap<>())
                        .put(new TopicPartition(words[1], Integer.parseInt(words[2])), Long.valueOf(words[3]));
            }
        }
        return new Positions(byGroup);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        byGroup.forEach((group, offsets) -> offsets.forEach((partition, offset) ->
                lines.add(group + " " + partition.topic() + " " + partition.partition() + " " + offset)));
        Files.write(file, lines.stream().sorted().toList());
    }

    /**
     * Takes readers who do not run back to these; to the beginning where none is known. What they have had is offered again and
     * known by its id.
     *
     * @param now how far they are
     * @return how many records are offered again, as far as their positions tell
     */
    long setBack(Admin admin, Positions now) throws IOException, InterruptedException {
        long again = 0;
        for (Map.Entry<String, Map<TopicPartition, Long>> group : now.byGroup.entrySet()) {
            if (group.getValue().isEmpty()) {
                continue;
            }
            Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
            for (Map.Entry<TopicPartition, Long> position : group.getValue().entrySet()) {
                long before = byGroup.getOrDefault(group.getKey(), Map.of()).getOrDefault(position.getKey(), 0L);
                long to = Math.min(before, position.getValue());
                again += position.getValue() - to;
                back.put(position.getKey(), new OffsetAndMetadata(to));
            }
            dismiss(admin, group.getKey());
            get(admin.alterConsumerGroupOffsets(group.getKey(), back).all());
        }
        return again;
    }

    /** Who was killed is a member until its session ends, and while there are members nobody else may move them. */
    private static void dismiss(Admin admin, String group) throws IOException, InterruptedException {
        var described = get(admin.describeConsumerGroups(List.of(group)).all()).get(group);
        if (described != null && !described.members().isEmpty()) {
            get(admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all());
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws IOException, InterruptedException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IOException("The broker does not say or change how far its readers are.", failure);
        }
    }
}
