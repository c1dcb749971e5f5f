package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.broker.Grant;
import vn.danchu.contracts.broker.Grants;

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
        Map<String, List<Grant>> byPrincipal = Grants.of(topics, cell).stream()
                .collect(Collectors.groupingBy(Grant::principal, TreeMap::new, Collectors.toList()));
        var users = new ArrayList<ObjectNode>();
        byPrincipal.forEach((principal, grants) -> users.add(user(principal, grants)));
        return Manifest.of("kafka/users.yaml", SOURCE, users);
    }

    private static ObjectNode user(String principal, List<Grant> grants) {
        ObjectNode document = resource("KafkaUser", principal);
        ObjectNode spec = document.putObject("spec");
        spec.putObject("authentication").put("type", "scram-sha-512");
        ObjectNode authorization = spec.putObject("authorization");
        authorization.put("type", "simple");
        ArrayNode rights = authorization.putArray("acls");
        grants.forEach(grant -> right(rights.addObject(), grant));
        return document;
    }

    private static void right(ObjectNode right, Grant grant) {
        right.putObject("resource")
                .put("type", kind(grant.resource()))
                .put("name", grant.name())
                .put("patternType", pattern(grant.naming()));
        ArrayNode operations = right.putArray("operations").add("Describe");
        grant.operations().stream().sorted().map(KafkaManifests::operation).forEach(operations::add);
    }

    private static String kind(Grant.Resource resource) {
        return switch (resource) {
            case TOPIC -> "topic";
            case GROUP -> "group";
            case TRANSACTIONAL_ID -> "transactionalId";
        };
    }

    private static String pattern(Grant.Naming naming) {
        return switch (naming) {
            case EXACT -> "literal";
            case PREFIX -> "prefix";
        };
    }

    private static String operation(Grant.Operation operation) {
        return switch (operation) {
            case READ -> "Read";
            case WRITE -> "Write";
        };
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
