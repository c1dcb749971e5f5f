package vn.danchu.platform.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;

/**
 * Hears the events that this service's {@link EventHandler}s ask for, and hands them to {@link Intake}. Offsets are committed after the effect;
 * what is delivered again in between is known by its id.
 *
 * <p>While the database is out, the partitions stand still and the membership of the group is kept, without limit.
 */
@ApplicationScoped
class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final EventConfiguration configuration;
    private final KafkaClients kafka;
    private final Intake intake;
    private final Set<String> topics;
    private final Background background;

    Inbox(
            EventConfiguration configuration,
            KafkaClients kafka,
            Intake intake,
            EventHandlers handlers,
            Background background) {
        this.configuration = configuration;
        this.kafka = kafka;
        this.intake = intake;
        this.topics = handlers.topics();
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        if (!topics.isEmpty()) {
            background.running("inbox", this::run);
        }
    }

    private void run(Background.Loop loop) throws InterruptedException {
        while (loop.goesOn()) {
            try (Consumer<String, byte[]> consumer = kafka.inboxConsumer()) {
                new Listening(consumer).listen(loop);
            } catch (InterruptException stopped) {
                return;
            } catch (KafkaException outage) {
                LOG.warn(LogLine.of("inbox.interrupted").because(outage));
                Thread.sleep(configuration.inbox().longestPause());
            }
        }
    }

    /** One membership of the group. Its state belongs to its thread. */
    private final class Listening implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;
        private final List<ConsumerRecord<String, byte[]>> pending = new ArrayList<>();
        private final Map<TopicPartition, Long> committed = new HashMap<>();
        private Duration pause = configuration.inbox().firstPause();

        Listening(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        void listen(Background.Loop loop) {
            consumer.subscribe(topics, this);
            while (loop.goesOn()) {
                consumer.poll(pending.isEmpty() ? POLL : pause).forEach(pending::add);
                if (taken()) {
                    commit();
                    loop.turned();
                }
            }
        }

        /** Takes what is pending; on an outage leaves it pending and lets the partitions stand still. */
        private boolean taken() {
            try {
                intake.take(pending);
                pending.clear();
                consumer.resume(consumer.paused());
                pause = configuration.inbox().firstPause();
                return true;
            } catch (SQLException | RuntimeException failure) {
                if (!Outage.explains(failure)) {
                    throw failure instanceof RuntimeException bug ? bug : new IllegalStateException(failure);
                }
                LOG.warn(LogLine.of("inbox.outage")
                        .with(LogKeys.COUNT, pending.size())
                        .with(failure));
                consumer.pause(consumer.assignment());
                Duration longest = configuration.inbox().longestPause();
                pause = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
                return false;
            }
        }

        /** Also after an empty poll: the position moves on past the marks of transactions, and lag must come to nothing. */
        private void commit() {
            Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
            for (TopicPartition partition : consumer.assignment()) {
                long position = consumer.position(partition);
                if (!Long.valueOf(position).equals(committed.get(partition))) {
                    moved.put(partition, new OffsetAndMetadata(position));
                }
            }
            if (!moved.isEmpty()) {
                consumer.commitSync(moved);
                moved.forEach((partition, offset) -> committed.put(partition, offset.offset()));
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            forget(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            forget(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // Those that are pending stay; new ones join with the next poll.
        }

        private void forget(Collection<TopicPartition> partitions) {
            pending.removeIf(message -> partitions.contains(new TopicPartition(message.topic(), message.partition())));
            committed.keySet().removeAll(partitions);
        }
    }
}
