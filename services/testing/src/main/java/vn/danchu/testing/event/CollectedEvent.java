package vn.danchu.testing.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventCatalogue;

/**
 * An event as it stands on its topic: a CloudEvent in binary mode.
 *
 * @param topic it was sent on
 * @param partition within the topic
 * @param offset within the partition
 * @param key of the record
 * @param headers of the record; those of the envelope begin with {@code ce_}
 * @param json the event itself
 */
public record CollectedEvent(
        String topic, int partition, long offset, String key, Map<String, String> headers, String json) {

    public CollectedEvent {
        headers = Map.copyOf(headers);
    }

    static CollectedEvent of(ConsumerRecord<String, String> received) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : received.headers()) {
            String other = headers.put(header.key(), new String(header.value(), UTF_8));
            if (other != null) {
                throw new AssertionError("the header " + header.key() + " stands twice on " + received);
            }
        }
        return new CollectedEvent(
                received.topic(), received.partition(), received.offset(), received.key(), headers, received.value());
    }

    /** An attribute of the envelope, for example {@code type} or {@code correlationid}. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(headers.get("ce_" + name));
    }

    /** Whether it is an event of that kind. */
    public boolean is(Class<? extends Event> kind) {
        return attribute("type").equals(Optional.of(EventCatalogue.type(kind)));
    }

    /** The event, read as a reader of that kind would; fails the test if it is of another. */
    public <E extends Event> E as(Class<E> kind) {
        if (!is(kind)) {
            throw new AssertionError("no " + EventCatalogue.type(kind) + ": " + this);
        }
        return ContractJson.read(json.getBytes(UTF_8), kind);
    }
}
