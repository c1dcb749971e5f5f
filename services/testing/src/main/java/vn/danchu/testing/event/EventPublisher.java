package vn.danchu.testing.event;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.testing.infrastructure.Infrastructure;

/** Tells events as another service would: onto their topics, as CloudEvents in binary mode. */
public final class EventPublisher implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Infrastructure.brokerConnection(Map.of()), new StringSerializer(), new ByteArraySerializer());
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    /** Sends an event of another service. */
    public void tell(Event event, long version) {
        tell(UUID.randomUUID(), event, version, Instant.now());
    }

    /** Sends an event with an id of its own, so that a test can repeat it. */
    public void tell(UUID id, Event event, long version, Instant time) {
        send("consultation", id, event, version, time, null);
    }

    /** Sends an event as its request made it: under the correlation id of the request. */
    public void tell(UUID id, UUID correlationId, Event event, long version) {
        send("consultation", id, event, version, Instant.now(), correlationId);
    }

    /** Sends an event of insight itself, past its outbox. */
    public void tellAsInsight(Event event, long version) {
        send("insight", UUID.randomUUID(), event, version, Instant.now(), null);
    }

    /** Waits until the broker has all. */
    public void flush() {
        producer.flush();
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            sent.clear();
        } catch (InterruptedException | ExecutionException lost) {
            throw new AssertionError("the broker did not take an event", lost);
        }
    }

    @Override
    public void close() {
        flush();
        producer.close();
    }

    private void send(String service, UUID id, Event event, long version, Instant time, @Nullable UUID correlationId) {
        var cloudEvent = CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(EventCatalogue.type(event.getClass()))
                .withSource(URI.create("/hcm/" + service))
                .withSubject(event.subject().toString())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataSchema(EventCatalogue.schema(event.getClass()))
                .withExtension("aggregateversion", Long.toString(version))
                .withData("application/json", ContractJson.write(event));
        if (correlationId != null) {
            cloudEvent.withExtension("correlationid", correlationId.toString());
        }
        sent.add(producer.send(KafkaMessageFactory.createWriter(
                        EventCatalogue.topic(event.getClass(), service),
                        null,
                        null,
                        event.subject().toString())
                .writeBinary(cloudEvent.build())));
    }
}
