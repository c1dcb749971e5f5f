package vn.danchu.verification.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.local.part.Addresses;

/**
 * A thousand dashboards on the live stream, straight at insight, against raw Vert.x that writes one buffer to as many. Events are told in bursts, the
 * next when every reader has the one before: ours come from the topic, those of the reference from a request.
 */
final class StreamDelivery implements Line {

    private static final int READERS = 1_000;

    /** Well under what may wait for a slow reader before it is cut off. */
    private static final int BURST = 200;

    private static final int RAW = 7_803 + Addresses.OFFSET;
    private static final double NANOSECONDS = 1e9;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(100);

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public void measure(Ground ground) throws Exception {
        Process raw = start(ground.folder());
        try (HttpClient client = HttpClient.newHttpClient();
                Figures figures = new Figures(ground.rig().broker());
                StreamReaders ours = StreamReaders.connect(
                        ground.rig().address("insight").resolve("/api/insight/v1/stream"),
                        ground.rig().people().token("city.viewer"),
                        READERS)) {
            ours.await(READERS);
            URI address = URI.create("http://localhost:" + RAW + "/");
            awaitAnswer(client, address);
            try (StreamReaders theirs = StreamReaders.connect(address, "", READERS)) {
                theirs.await(READERS);
                ground.results()
                        .add(
                                "events to 1,000 readers / raw Vert.x, one shared buffer",
                                "/s",
                                ground.pairs()
                                        .compare(
                                                deliveries(ours, figures::tell),
                                                deliveries(theirs, number -> post(client, address, number))),
                                Goal.atLeast(0.80, 0.95));
            }
        } finally {
            raw.destroy();
        }
    }

    private static Leg deliveries(StreamReaders readers, Telling telling) {
        return duration -> {
            long begin = System.nanoTime();
            long before = readers.seen();
            long delivered = 0;
            while (System.nanoTime() - begin < duration.toNanos()) {
                telling.tell(BURST);
                delivered += (long) BURST * READERS;
                readers.await(before + delivered);
            }
            return delivered * NANOSECONDS / (System.nanoTime() - begin);
        };
    }

    private static Process start(Path folder) throws IOException {
        Path event = folder.resolve("event");
        Files.writeString(
                Files.createDirectories(folder).resolve(event),
                "event: change\nid: " + "0".repeat(32) + "-100000\ndata: {\"figures\":["
                        + new String(ContractJson.write(figure(UUID.randomUUID(), 1)), StandardCharsets.UTF_8)
                        + "]}\n\n");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RawStream.class.getName(),
                        Integer.toString(RAW),
                        event.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("raw-stream.out").toFile())
                .start();
    }

    private static void awaitAnswer(HttpClient client, URI address) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                post(client, address, 0);
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > giveUp) {
                    throw notYet;
                }
                Thread.sleep(LOOK);
            }
        }
    }

    private static void post(HttpClient client, URI address, int times) throws IOException, InterruptedException {
        var _ = client.send(
                HttpRequest.newBuilder(address.resolve("/" + times))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
    }

    /** The stream tells it as any other figure; its own name keeps it apart from those that are counted. */
    private static MeasureChanged figure(UUID id, long total) {
        return new MeasureChanged(
                id,
                new UnitRef("26743", LocalDate.of(2025, 7, 1)),
                "comments",
                new TreeMap<>(Map.of("authorKind", "CITIZEN", "channel", "PORTAL")),
                LocalDate.of(2026, 1, 10),
                total,
                total);
    }

    /** Lets as many events come. */
    @FunctionalInterface
    private interface Telling {
        void tell(int number) throws IOException, InterruptedException, ExecutionException;
    }

    /** One figure that changes and changes, told on the topic as insight's own relay does. */
    private static final class Figures implements AutoCloseable {

        private static final String TOPIC = EventCatalogue.topic(MeasureChanged.class, "insight");

        private final UUID id = UUID.randomUUID();
        private final Producer<String, byte[]> producer;
        private long version;

        Figures(Map<String, Object> broker) {
            Map<String, Object> settings = new HashMap<>(broker);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }

        void tell(int number) throws InterruptedException, ExecutionException {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int event = 0; event < number; event++) {
                version++;
                var told = new ProducerRecord<>(TOPIC, id.toString(), ContractJson.write(figure(id, version)));
                Map.of(
                                "ce_specversion",
                                "1.0",
                                "ce_id",
                                UUID.randomUUID().toString(),
                                "ce_type",
                                EventCatalogue.type(MeasureChanged.class),
                                "ce_source",
                                "/hcm/insight",
                                "ce_subject",
                                id.toString(),
                                "ce_time",
                                "2026-01-10T00:00:00Z",
                                "ce_aggregateversion",
                                Long.toString(version),
                                "content-type",
                                "application/json")
                        .forEach((name, value) -> told.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                sent.add(producer.send(told));
            }
            for (Future<RecordMetadata> each : sent) {
                var _ = each.get();
            }
        }

        @Override
        public void close() {
            producer.close();
        }
    }
}
