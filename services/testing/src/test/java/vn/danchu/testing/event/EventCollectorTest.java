package vn.danchu.testing.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.consultation.CommentAmended;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.json.GoldenJson;

class EventCollectorTest {

    private static final String TOPIC = "consultation.comment.v1";
    private static final String TYPE = "vn.danchu.consultation.comment-submitted.v1";
    private static final String JSON =
            new String(ContractJson.write(GoldenJson.sample(TYPE).as(CommentSubmitted.class)), UTF_8);

    private KafkaProducer<String, String> sender;
    private EventCollector events;
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void open() {
        sender = new KafkaProducer<>(
                Infrastructure.brokerConnection(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "kit")),
                new StringSerializer(),
                new StringSerializer());
        sender.initTransactions();
        events = EventCollector.of(CommentSubmitted.class);
    }

    @AfterEach
    void close() {
        events.close();
        sender.close();
    }

    @Test
    void findsWhatWasSentBeforeIt() {
        send(key);

        CollectedEvent found = events.await(event -> event.key().equals(key));

        assertThat(found.topic()).isEqualTo(TOPIC);
        assertThat(found.attribute("type")).contains(TYPE);
        assertThat(found.attribute("correlationid")).isEmpty();
    }

    @Test
    void readsAnEventAsItsReadersDo() {
        send(key);

        assertThat(events.await(CommentSubmitted.class, UUID.fromString(key)))
                .isEqualTo(GoldenJson.sample(TYPE).as(CommentSubmitted.class));
    }

    @Test
    void refusesToReadAnEventAsAnother() {
        send(key);
        CollectedEvent found = events.await(event -> event.key().equals(key));

        assertThatThrownBy(() -> found.as(CommentAmended.class)).isInstanceOf(AssertionError.class);
    }

    @Test
    void waitsForWhatIsSentLater() throws InterruptedException {
        Thread later = Thread.startVirtualThread(() -> {
            send(key);
            send(key);
        });

        assertThat(events.await(2, event -> event.key().equals(key))).hasSize(2);
        later.join();
    }

    @Test
    void doesNotSeeWhatWasNeverCommitted() {
        sender.beginTransaction();
        deliver(key);
        sender.abortTransaction();
        String fence = UUID.randomUUID().toString();
        send(fence);
        events.await(event -> event.key().equals(fence));

        assertThat(events.soFar(event -> event.key().equals(key))).isEmpty();
        assertThat(events.soFar(event -> event.key().equals(fence))).hasSize(1);
    }

    private void send(String subject) {
        sender.beginTransaction();
        deliver(subject);
        sender.commitTransaction();
    }

    /** Returns when the broker has it, so that an aborted record is on the topic like a committed one. */
    private void deliver(String subject) {
        Future<RecordMetadata> delivery = sender.send(comment(subject));
        sender.flush();
        assertThat(delivery).isDone();
    }

    private static ProducerRecord<String, String> comment(String subject) {
        ProducerRecord<String, String> event = new ProducerRecord<>(TOPIC, subject, JSON);
        event.headers().add("ce_type", TYPE.getBytes(UTF_8));
        return event;
    }
}
