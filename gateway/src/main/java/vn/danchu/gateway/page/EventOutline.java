package vn.danchu.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.danchu.gateway.page.Reading.Field;
import vn.danchu.gateway.page.Reading.Shape;
import vn.danchu.gateway.problem.Language;

/**
 * The AsyncAPI document in the order in which a person reads it: the topics of each service with their events, what stands in
 * the header of each record, and the shapes of the data.
 */
record EventOutline(SortedMap<String, List<Topic>> topics, List<Field> headers, List<Shape> shapes) {

    /**
     * Where one service tells what happened to one kind of thing.
     *
     * @param words by which it is found, in both languages
     * @param readers services and others that may read it
     * @param compacted whether it keeps the last event of each thing only
     */
    record Topic(
            String anchor,
            String address,
            String words,
            String description,
            List<String> writers,
            List<String> readers,
            int partitions,
            boolean compacted,
            List<Message> messages) {}

    /** A kind of event. */
    record Message(String title, String type, String description, List<Field> fields, String example) {}

    static EventOutline of(JsonNode document, Language language) {
        Reading reading = new Reading(document, language, "event-shape");
        SortedMap<String, List<Topic>> topics = new TreeMap<>();
        for (Map.Entry<String, JsonNode> channel : document.path("channels").properties()) {
            String service = channel.getKey().substring(0, channel.getKey().indexOf('.'));
            topics.computeIfAbsent(service, none -> new ArrayList<>())
                    .add(topic(channel.getKey(), channel.getValue(), reading));
        }
        JsonNode headers = document.at("/components/messageTraits/CloudEvent/headers");
        return new EventOutline(
                topics, reading.fields(headers), List.copyOf(reading.allShapes().values()));
    }

    private static Topic topic(String address, JsonNode channel, Reading reading) {
        List<Message> messages = new ArrayList<>();
        StringBuilder words = new StringBuilder(address).append(' ').append(Reading.toldTwice(channel, "description"));
        for (JsonNode reference : channel.path("messages")) {
            JsonNode message = reading.resolved(reference);
            messages.add(message(message, reading));
            words.append(' ').append(message.path("title").asText()).append(' ');
            words.append(Reading.toldTwice(message, "description"));
        }
        JsonNode kafka = channel.at("/bindings/kafka");
        return new Topic(
                Reading.anchor("topic", address),
                address,
                words.toString(),
                reading.told(channel, "description"),
                parties("send", address, reading.document()),
                parties("receive", address, reading.document()),
                kafka.path("partitions").asInt(),
                kafka.at("/topicConfiguration/cleanup.policy/0").asText().equals("compact"),
                List.copyOf(messages));
    }

    private static Message message(JsonNode message, Reading reading) {
        return new Message(
                message.path("title").asText(),
                message.path("name").asText(),
                reading.told(message, "description"),
                reading.fields(reading.resolved(message.path("payload"))),
                Reading.written(message.path("examples").path(0).path("payload")));
    }

    /** Who sends to a topic or receives from it: the first word of the operation's name. */
    private static List<String> parties(String action, String address, JsonNode document) {
        List<String> parties = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operation : document.path("operations").properties()) {
            if (operation.getKey().endsWith("." + action + "." + address)) {
                parties.add(operation
                        .getKey()
                        .substring(0, operation.getKey().length() - address.length() - action.length() - 2));
            }
        }
        return List.copyOf(parties);
    }
}
