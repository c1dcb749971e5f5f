package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.danchu.contracts.Topic;

/** The topics and principals of {@code topics.yaml} in the words of Strimzi's operator. */
final class KafkaManifests {

    private static final String SOURCE = "services/contracts/src/main/resources/topics.yaml";

    /** Copies of every event; of these {@link #ACKNOWLEDGED} have it on disk before its sender is told so. */
    private static final int COPIES = 3;

    private static final int ACKNOWLEDGED = 2;

    private KafkaManifests() {}

    static Manifest topics(Collection<Topic> topics) {
        return Manifest.of(
                "kafka/topics.yaml",
                SOURCE,
                topics.stream().map(KafkaManifests::topic).toList());
    }

    /** Everybody who writes or reads a topic, each with no more rights than that. */
    static Manifest users(Collection<Topic> topics, String cell) {
        var principals = new TreeSet<String>();
        topics.forEach(topic -> {
            principals.add(topic.writer());
            principals.addAll(topic.readers());
        });
        return Manifest.of(
                "kafka/users.yaml",
                SOURCE,
                principals.stream()
                        .map(principal -> user(principal, topics, cell))
                        .toList());
    }

    private static ObjectNode user(String principal, Collection<Topic> topics, String cell) {
        ObjectNode document = resource("KafkaUser", principal);
        ObjectNode spec = document.putObject("spec");
        spec.putObject("authentication").put("type", "scram-sha-512");
        ObjectNode authorization = spec.putObject("authorization");
        authorization.put("type", "simple");
        ArrayNode rights = authorization.putArray("acls");
        String own = cell + "." + principal + ".";
        for (Topic topic : topics) {
            if (topic.writer().equals(principal)) {
                right(rights, "topic", topic.name(), "literal", "Describe", "Write");
            }
            if (topic.readers().contains(principal)) {
                right(rights, "topic", topic.name(), "literal", "Describe", "Read");
            }
        }
        right(rights, "group", own, "prefix", "Describe", "Read");
        if (topics.stream().anyMatch(topic -> topic.writer().equals(principal))) {
            right(rights, "transactionalId", own, "prefix", "Describe", "Write");
        }
        return document;
    }

    private static void right(ArrayNode rights, String resource, String name, String pattern, String... operations) {
        ObjectNode right = rights.addObject();
        right.putObject("resource").put("type", resource).put("name", name).put("patternType", pattern);
        ArrayNode list = right.putArray("operations");
        List.of(operations).forEach(list::add);
    }

    private static ObjectNode topic(Topic topic) {
        ObjectNode document = resource("KafkaTopic", topic.name());
        ObjectNode spec = document.putObject("spec");
        spec.put("partitions", topic.partitions());
        spec.put("replicas", COPIES);
        ObjectNode config = spec.putObject("config");
        Map<String, String> settings = new TreeMap<>(topic.settings());
        settings.forEach((key, value) -> {
            if (value.matches("-?\\d+")) {
                config.put(key, Long.parseLong(value));
            } else {
                config.put(key, value);
            }
        });
        config.put("min.insync.replicas", ACKNOWLEDGED);
        return document;
    }

    private static ObjectNode resource(String kind, String name) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("apiVersion", "kafka.strimzi.io/v1");
        document.put("kind", kind);
        ObjectNode metadata = document.putObject("metadata");
        metadata.put("name", name);
        ObjectNode labels = metadata.putObject("labels");
        labels.put("app.kubernetes.io/part-of", "danchu");
        labels.put("strimzi.io/cluster", "danchu");
        return document;
    }
}
