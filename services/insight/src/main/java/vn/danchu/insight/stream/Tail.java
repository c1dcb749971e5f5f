package vn.danchu.insight.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.event.CloudEvents;
import vn.danchu.platform.event.KafkaClients;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.unit.Heirs;
import vn.danchu.platform.unit.Units;

/**
 * Reads the measure topic from its start and never stops: each replica by itself, without a group. The topic is compacted
 * and has one partition, so that its start holds every figure and a position in it is the same for every replica.
 */
@ApplicationScoped
class Tail {

    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final TopicPartition PARTITION =
            new TopicPartition(EventCatalogue.topic(MeasureChanged.class, "insight"), 0);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 5;

    private final KafkaClients kafka;
    private final Live live;
    private final StreamConfiguration configuration;
    private final ObjectMapper json;
    private final Units units;
    private final Generation generation;
    private final Background background;

    Tail(
            KafkaClients kafka,
            Live live,
            StreamConfiguration configuration,
            ObjectMapper json,
            Units units,
            Generation generation,
            Background background) {
        this.kafka = kafka;
        this.live = live;
        this.configuration = configuration;
        this.json = json;
        this.units = units;
        this.generation = generation;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background.running("stream-tail", this::run);
    }

    /** Before the service waits for its requests to end: a stream would never end by itself. */
    void release(@Observes ShutdownDelayInitiatedEvent event) {
        live.close();
    }

    void stop(@Observes ShutdownEvent event) {
        live.close();
    }

    private void run(Background.Loop loop) throws InterruptedException {
        while (loop.goesOn()) {
            try (Consumer<String, byte[]> consumer = kafka.tailConsumer("stream-tail");
                    Admin admin = kafka.admin()) {
                follow(consumer, admin, loop);
            } catch (InterruptException stopped) {
                return;
            } catch (KafkaException outage) {
                LOG.warn(LogLine.of("stream.interrupted").because(outage));
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Follows the topic for as long as it is the same topic of the same generation, and no merger takes effect. */
    private void follow(Consumer<String, byte[]> consumer, Admin admin, Background.Loop loop)
            throws InterruptedException {
        Heirs heirs = units.heirs();
        String epoch = epoch(admin, heirs);
        Picture picture = new Picture(epoch, heirs, configuration.ring(), json);
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        long complete = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
        boolean shown = false;
        long checked = System.nanoTime();
        while (loop.goesOn()) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                take(picture, message);
            }
            if (!shown && consumer.position(PARTITION) >= complete) {
                live.show(picture);
                shown = true;
                LOG.info(LogLine.of("stream.shown")
                        .with(LogKeys.EPOCH, epoch)
                        .with(LogKeys.OFFSET, consumer.position(PARTITION)));
            }
            if (System.nanoTime() - checked > configuration.epochCheck().toNanos()) {
                if (!epoch(admin, units.heirs()).equals(epoch)) {
                    LOG.warn(LogLine.of("stream.ended").with(LogKeys.EPOCH, epoch));
                    return;
                }
                checked = System.nanoTime();
                // Here and not at each poll, which finds nothing either way while the broker is out.
                loop.turned();
            }
        }
    }

    private void take(Picture picture, ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvents.read(message).ifPresent(received -> {
                if (received.event() instanceof MeasureChanged figure) {
                    live.take(picture, message.offset(), received.envelope().aggregateVersion(), figure);
                }
            });
        } catch (CloudEvents.NoCloudEventException unreadable) {
            LOG.error(LogLine.of("stream.unreadable")
                    .with(LogKeys.OFFSET, message.offset())
                    .because(unreadable));
        }
    }

    /**
     * The same for every replica: the identity Kafka gives a topic when it is made, that of the database the figures are made in, and
     * who has taken whose place.
     */
    private String epoch(Admin admin, Heirs heirs) throws InterruptedException {
        String mergers = heirs.byUnit().entrySet().stream()
                .map(merged -> name(merged.getKey()) + " " + name(merged.getValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
        UUID epoch = UUID.nameUUIDFromBytes(
                (topic(admin) + "\n" + generation.id() + "\n" + mergers).getBytes(StandardCharsets.UTF_8));
        return epoch.toString().replace("-", "");
    }

    private static String name(UnitRef unit) {
        return unit.code() + "@" + unit.validFrom();
    }

    private static Uuid topic(Admin admin) throws InterruptedException {
        try {
            return admin.describeTopics(List.of(PARTITION.topic()))
                    .topicNameValues()
                    .values()
                    .iterator()
                    .next()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .topicId();
        } catch (ExecutionException | TimeoutException outage) {
            throw new KafkaException("The broker did not answer.", outage);
        }
    }
}
