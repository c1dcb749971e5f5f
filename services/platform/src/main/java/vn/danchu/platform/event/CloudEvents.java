package vn.danchu.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.UnreadableEventException;

/** Between an event with its {@link Envelope} and a Kafka record: CloudEvents 1.0, binary mode, JSON. */
public final class CloudEvents {

    private static final String AGGREGATE_VERSION = "aggregateversion";
    private static final String CORRELATION_ID = "correlationid";
    private static final String CAUSATION_ID = "causationid";
    private static final String TRACEPARENT = "traceparent";

    private CloudEvents() {}

    static ProducerRecord<String, byte[]> write(
            String topic, Class<? extends Event> event, Envelope envelope, byte[] json) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(envelope.id().toString())
                .withType(envelope.type())
                .withSource(URI.create(envelope.source()))
                .withSubject(envelope.subject().toString())
                .withTime(envelope.time().atOffset(ZoneOffset.UTC))
                .withDataSchema(EventCatalogue.schema(event))
                .withExtension(AGGREGATE_VERSION, Long.toString(envelope.aggregateVersion()))
                .withData("application/json", json);
        if (envelope.correlationId() != null) {
            builder.withExtension(CORRELATION_ID, envelope.correlationId());
        }
        if (envelope.causationId() != null) {
            builder.withExtension(CAUSATION_ID, envelope.causationId());
        }
        if (envelope.traceparent() != null) {
            builder.withExtension(TRACEPARENT, envelope.traceparent());
        }
        return KafkaMessageFactory.createWriter(
                        topic, null, null, envelope.subject().toString())
                .writeBinary(builder.build());
    }

    /**
     * Reads a record.
     *
     * @return the event, or nothing where its type is none of the catalogue's: a newer service tells more than this one knows
     * @throws NoCloudEventException where the record is no CloudEvent, or not of the shape its type promises
     */
    public static Optional<Received<?>> read(ConsumerRecord<String, byte[]> message) throws NoCloudEventException {
        try {
            CloudEvent cloudEvent = KafkaMessageFactory.createReader(message).toEvent();
            Optional<Class<? extends Event>> known = EventCatalogue.find(cloudEvent.getType());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            byte[] json = Objects.requireNonNull(cloudEvent.getData(), "data").toBytes();
            Event event = ContractJson.read(json, known.get());
            return Optional.of(new Received<>(envelope(cloudEvent), event));
        } catch (CloudEventRWException
                | UnreadableEventException
                | IllegalArgumentException
                | NullPointerException bad) {
            throw new NoCloudEventException(bad);
        }
    }

    private static Envelope envelope(CloudEvent event) {
        return new Envelope(
                UUID.fromString(event.getId()),
                event.getType(),
                event.getSource().toString(),
                UUID.fromString(Objects.requireNonNull(event.getSubject(), "subject")),
                Long.parseLong(Objects.requireNonNull(extension(event, AGGREGATE_VERSION), AGGREGATE_VERSION)),
                Objects.requireNonNull(event.getTime(), "time").toInstant(),
                extension(event, CORRELATION_ID),
                extension(event, CAUSATION_ID),
                extension(event, TRACEPARENT));
    }

    private static @Nullable String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }

    /** A record that no number of retries makes readable. Its message names the fault, never the content. */
    public static final class NoCloudEventException extends Exception {

        NoCloudEventException(Throwable cause) {
            super("Not a readable event: " + cause.getClass().getSimpleName(), cause);
        }
    }
}
