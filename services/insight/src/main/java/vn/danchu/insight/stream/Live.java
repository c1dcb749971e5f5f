package vn.danchu.insight.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoop;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.insight.MeasureChanged;

/**
 * Where the topic and the readers meet. Under one lock a record is put into the picture and handed to the loops, and a
 * reader is given its beginning and handed to its loop; each loop works off what it is handed in order. So a reader sees
 * every change after its beginning, each once.
 */
@ApplicationScoped
class Live {

    private final StreamConfiguration configuration;
    private final Counter changes;
    private final Counter cutOff;
    private final AtomicInteger readers = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<EventLoop, Loop> loops = new HashMap<>();
    private @Nullable Picture picture;
    private boolean closed;

    Live(StreamConfiguration configuration, MeterRegistry metrics) {
        this.configuration = configuration;
        this.changes = Counter.builder("danchu.stream.changes")
                .description("Changes told to the readers of this replica")
                .register(metrics);
        this.cutOff = Counter.builder("danchu.stream.cut.off")
                .description("Readers that did not read fast enough")
                .register(metrics);
        metrics.gauge("danchu.stream.readers", readers);
    }

    /** Shows a picture that is complete. Readers of another one are sent away, and find a reset when they come back. */
    void show(Picture complete) {
        lock.lock();
        try {
            if (picture != null && picture != complete) {
                endAll();
            }
            picture = complete;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is anything to show yet. */
    boolean ready() {
        lock.lock();
        try {
            return picture != null;
        } finally {
            lock.unlock();
        }
    }

    /** Puts a record into a picture, and tells of it if the picture is shown. */
    void take(Picture into, long offset, long version, MeasureChanged figure) {
        lock.lock();
        try {
            Optional<Frame> frame = into.apply(offset, version, figure);
            if (picture == into && frame.isPresent()) {
                loops.values().forEach(loop -> loop.tell(frame.get()));
                changes.increment();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets a reader in.
     *
     * @return how to let it go again; empty while there is nothing to show, or no room
     */
    Optional<Membership> join(
            EventLoop thread,
            Reader reader,
            Optional<String> lastEventId,
            Audience audience,
            Predicate<UnitRef> visible) {
        lock.lock();
        try {
            if (picture == null || closed || readers.get() >= configuration.readers()) {
                return Optional.empty();
            }
            readers.incrementAndGet();
            Loop loop = loops.computeIfAbsent(
                    thread, first -> new Loop(first, configuration.heartbeat(), cutOff::increment));
            loop.join(reader, hello(picture.welcome(lastEventId, audience, visible)));
            return Optional.of(new Membership(loop, reader));
        } finally {
            lock.unlock();
        }
    }

    /** Sends all away in order, and lets nobody in any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            endAll();
        } finally {
            lock.unlock();
        }
    }

    private void endAll() {
        loops.values().forEach(loop -> loop.end(this::farewell));
    }

    private Buffer hello(List<Buffer> welcome) {
        Buffer hello = Frame.retry(configuration.retry().toMillis());
        welcome.forEach(hello::appendBuffer);
        return hello;
    }

    /** Not everybody comes back at the same moment. */
    private Buffer farewell() {
        long least = configuration.retry().toMillis();
        return Frame.retry(least + ThreadLocalRandom.current().nextLong(least + 1));
    }

    /** A reader's place. */
    final class Membership {

        private final Loop loop;
        private final Reader reader;

        private final AtomicBoolean left = new AtomicBoolean();

        private Membership(Loop loop, Reader reader) {
            this.loop = loop;
            this.reader = reader;
        }

        /** Sends the reader away in order. */
        void end() {
            loop.end(reader, farewell());
        }

        /** The connection is gone. May be told more than once. */
        void leave() {
            if (left.compareAndSet(false, true)) {
                readers.decrementAndGet();
                loop.leave(reader);
            }
        }
    }
}
