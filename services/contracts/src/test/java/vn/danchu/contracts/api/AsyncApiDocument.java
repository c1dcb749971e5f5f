package vn.danchu.contracts.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;

/** All topics as one AsyncAPI 3 document, made of {@code topics.yaml}, the schemas and the golden samples. */
final class AsyncApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SCHEMAS = RESOURCES.resolve("schemas");
    private static final Path SAMPLES = RESOURCES.resolve("samples");

    private final Properties vietnamese = new Properties();

    private AsyncApiDocument() {
        try (var words = Files.newBufferedReader(RESOURCES.resolve("asyncapi_vi.properties"), StandardCharsets.UTF_8)) {
            vietnamese.load(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode current() {
        return new AsyncApiDocument().document();
    }

    private JsonNode document() {
        ObjectNode document = JSON.createObjectNode();
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Danchu: events").put("version", "1");
        tell(
                info,
                "What the services tell one another, and the city, over Kafka: CloudEvents 1.0 in binary mode.",
                "info");
        info.putObject("contact").put("name", "Danchu");
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        for (Topic topic : Topics.declared().all()) {
            channels.set(topic.name(), channel(topic));
            operation(operations, topic, topic.writer(), "send");
            topic.readers().stream().sorted().forEach(reader -> operation(operations, topic, reader, "receive"));
        }
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        EventCatalogue.events().forEach(event -> messages.set(event.getSimpleName(), message(event)));
        components.putObject("messageTraits").set("CloudEvent", envelope());
        components.set("schemas", schemas());
        return document;
    }

    private ObjectNode channel(Topic topic) {
        ObjectNode channel = JSON.createObjectNode();
        channel.put("address", topic.name());
        tell(channel, topic.note(), topic.name());
        ObjectNode messages = channel.putObject("messages");
        events(topic)
                .forEach(event -> messages.putObject(event.getSimpleName())
                        .put("$ref", "#/components/messages/" + event.getSimpleName()));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.name()).put("partitions", topic.partitions());
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        Map<String, String> settings = topic.settings();
        configuration.putArray("cleanup.policy").add(settings.get("cleanup.policy"));
        configuration.put("retention.ms", Long.parseLong(settings.getOrDefault("retention.ms", "-1")));
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private static void operation(ObjectNode operations, Topic topic, String party, String action) {
        String channel = "#/channels/" + topic.name();
        ObjectNode operation = operations.putObject(party + "." + action + "." + topic.name());
        operation.put("action", action).putObject("channel").put("$ref", channel);
        operation
                .put("title", party + ("send".equals(action) ? " tells" : " reads"))
                .putArray("messages")
                .addAll(events(topic)
                        .<JsonNode>map(event ->
                                JSON.createObjectNode().put("$ref", channel + "/messages/" + event.getSimpleName()))
                        .toList());
    }

    private ObjectNode message(Class<? extends Event> event) {
        JsonNode schema = json(SCHEMAS.resolve(EventCatalogue.type(event) + ".json"));
        ObjectNode message = JSON.createObjectNode();
        message.put("name", EventCatalogue.type(event)).put("title", event.getSimpleName());
        message.put("summary", schema.path("description").asText());
        tell(message, schema.path("description").asText(), event.getSimpleName());
        message.put("contentType", "application/json");
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/CloudEvent");
        message.putObject("payload").put("$ref", "#/components/schemas/" + event.getSimpleName());
        ArrayNode examples = message.putArray("examples");
        for (Path sample : files(SAMPLES)) {
            String name = sample.getFileName().toString();
            if (name.startsWith(EventCatalogue.type(event) + ".")) {
                examples.addObject()
                        .put("name", name.substring(0, name.length() - ".json".length()))
                        .set("payload", json(sample));
            }
        }
        return message;
    }

    private static ObjectNode envelope() {
        ObjectNode trait = JSON.createObjectNode();
        ObjectNode headers = trait.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        for (String[] header : new String[][] {
            {"ce_specversion", "Version of CloudEvents: 1.0."},
            {"ce_id", "Identity of the event, the same when it is sent again."},
            {"ce_type", "Kind of event: the name of the message."},
            {"ce_source", "Cell and service that tell it, such as /hcm/consultation."},
            {"ce_subject", "Identity of the aggregate, which is the key of the record too."},
            {"ce_time", "When it happened, in UTC."},
            {"ce_dataschema", "Identity of the schema of the payload."},
            {"ce_aggregateversion", "Position in the life of the aggregate, from 1."},
            {"ce_correlationid", "The request at the origin of it."},
            {"ce_causationid", "The event that led to it."},
            {"ce_traceparent", "The trace it belongs to."}
        }) {
            properties.putObject(header[0]).put("type", "string").put("description", header[1]);
        }
        ArrayNode required = headers.putArray("required");
        List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_aggregateversion")
                .forEach(required::add);
        ObjectNode kafka = trait.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", "Identity of the aggregate.");
        kafka.put("bindingVersion", "0.5.0");
        return trait;
    }

    private static ObjectNode schemas() {
        ObjectNode schemas = JSON.createObjectNode();
        for (Path file : files(SCHEMAS)) {
            ObjectNode schema = (ObjectNode) inlined(json(file));
            schema.remove(List.of("$schema", "$id"));
            schemas.set(schema.path("title").asText(), schema);
        }
        return schemas;
    }

    /** With references to the components of this document where there were files. */
    private static JsonNode inlined(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(each -> copy.add(inlined(each)));
            return copy;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        ObjectNode copy = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals("$ref")) {
                Path file = SCHEMAS.resolve("types")
                        .resolve(Path.of(field.getValue().asText()).getFileName());
                copy.put(
                        "$ref",
                        "#/components/schemas/" + json(file).path("title").asText());
            } else {
                copy.set(field.getKey(), inlined(field.getValue()));
            }
        }
        return copy;
    }

    private static Stream<Class<? extends Event>> events(Topic topic) {
        return EventCatalogue.events().stream()
                .filter(event -> Topics.declared().carrying(event).contains(topic));
    }

    private void tell(ObjectNode thing, String english, String key) {
        String words = vietnamese.getProperty(key);
        if (words == null) {
            throw new AssertionError("asyncapi_vi.properties has no words for " + key);
        }
        thing.put("description", english + "\n\n" + words);
        thing.put("x-description-vi", words);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
