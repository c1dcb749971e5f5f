package vn.danchu.verification.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.danchu.verification.rig.Rig;
import vn.danchu.verification.topic.CommittedRecords;

/** Events that nobody should have sent. */
final class Strangers {

    private static final String CRITICISMS = "consultation.criticism.v1";

    private Strangers() {}

    /** What was told before is told again, all of it, in another order, some of it twice. */
    record Repeated() implements Fault {

        @Override
        public String words() {
            return "events told again, in another order, some of them twice";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            List<ProducerRecord<String, byte[]>> again = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : everything(scene.rig())) {
                int times = 1 + scene.random().nextInt(2);
                for (int time = 0; time < times; time++) {
                    again.add(new ProducerRecord<>(
                            record.topic(), record.partition(), record.key(), record.value(), record.headers()));
                }
            }
            if (again.isEmpty()) {
                throw new DidNotHappen("nothing was told yet");
            }
            Collections.shuffle(again, scene.random());
            send(scene.rig(), again);
            return Struck.with(again.size() + " records");
        }

        private static List<ConsumerRecord<String, byte[]>> everything(Rig rig) throws IOException {
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            try (var committed = new CommittedRecords(rig.broker(), topic -> Contribution.isOfAnOwner(topic.name()))) {
                committed.catchUp(all::add);
            }
            return all;
        }
    }

    /** Events of a later release: a type nobody knows, and a field nobody knows. Both must pass. */
    record FromTheFuture() implements Fault {

        @Override
        public String words() {
            return "events of a type nobody knows";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            List<ProducerRecord<String, byte[]>> strangers = new ArrayList<>();
            for (int number = 0; number < 50; number++) {
                strangers.add(event(
                        scene.random(),
                        CRITICISMS,
                        "vn.danchu.consultation.criticism-sung.v7",
                        "{\"melody\":\"ca trù\"}"));
            }
            send(scene.rig(), strangers);
            return Struck.with(strangers.size() + " records");
        }
    }

    /** Records that can't be read: each is set aside, and whatever comes behind flows on. */
    record Poison() implements Fault {

        @Override
        public String words() {
            return "events that can't be read";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            List<ProducerRecord<String, byte[]>> poison = List.of(
                    event(scene.random(), CRITICISMS, "vn.danchu.consultation.criticism-issued.v1", "{\"broken"),
                    event(scene.random(), CRITICISMS, "vn.danchu.consultation.criticism-issued.v1", "{}"),
                    event(
                            scene.random(),
                            Contribution.COMMENT.topic(),
                            "vn.danchu.consultation.comment-submitted.v1",
                            "[1,2,3]"));
            send(scene.rig(), poison);
            return new Struck(poison.size() + " records", List.of(), Map.of("insight", (long) poison.size()));
        }
    }

    private static ProducerRecord<String, byte[]> event(Random random, String topic, String type, String body) {
        UUID aggregate = new UUID(random.nextLong(), random.nextLong());
        var record = new ProducerRecord<>(topic, aggregate.toString(), body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", new UUID(random.nextLong(), random.nextLong()).toString(),
                        "ce_type", type,
                        "ce_source", "/hcm/consultation",
                        "ce_subject", aggregate.toString(),
                        "ce_time", "2026-01-01T00:00:00Z",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static void send(Rig rig, List<ProducerRecord<String, byte[]>> records)
            throws IOException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(rig.broker());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            for (var each : sent) {
                var _ = each.get();
            }
        } catch (ExecutionException refused) {
            throw new IOException("The broker takes no strangers.", refused.getCause());
        }
    }
}
