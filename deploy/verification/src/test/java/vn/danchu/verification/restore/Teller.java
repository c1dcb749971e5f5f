package vn.danchu.verification.restore;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.local.part.Development;

/**
 * Puts events on topics as relays do.
 *
 * @param broker where
 */
record Teller(String broker) {

    static final String DUTIES = "consultation.duty.v1";
    static final String DUTY_MOVED = "vn.danchu.duty.moved.v1";

    /** Tells an event; returns its id. */
    UUID tell(String topic, String type, UUID aggregate, long version, String payload)
            throws ExecutionException, InterruptedException {
        UUID id = UUID.randomUUID();
        tell(topic, type, aggregate, version, id, payload);
        return id;
    }

    /** Tells an event under an id, which may be that of one that was told before. */
    void tell(String topic, String type, UUID aggregate, long version, UUID id, String payload)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                new HashMap<>(EmbeddedKafka.connection(broker, EmbeddedKafka.PROVISIONER, Development.SECRET));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> message = new ProducerRecord<>(topic, aggregate.toString(), payload);
            Map.of(
                            "ce_id",
                            id.toString(),
                            "ce_type",
                            type,
                            "ce_aggregateversion",
                            Long.toString(version),
                            "ce_time",
                            "2026-11-21T01:02:03Z")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        }
    }
}
