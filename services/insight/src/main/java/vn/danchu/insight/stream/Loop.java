package vn.danchu.insight.stream;

import io.netty.channel.EventLoop;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The readers of one event loop. A change is handed over once per loop, not once per reader, and each loop serves its
 * readers without a lock. Everything here runs on the loop.
 */
final class Loop {

    private final EventLoop thread;
    private final Set<Reader> readers = new LinkedHashSet<>();
    private final Runnable cutOff;

    /**
     * @param thread the event loop
     * @param heartbeat between two signs of life
     * @param cutOff called for each reader that is cut off
     */
    Loop(EventLoop thread, Duration heartbeat, Runnable cutOff) {
        this.thread = thread;
        this.cutOff = cutOff;
        var _ = thread.scheduleAtFixedRate(
                () -> readers.forEach(Reader::beat), heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Hands over a reader, and what it gets before any change that is handed over later. */
    void join(Reader reader, Buffer welcome) {
        thread.execute(() -> {
            readers.add(reader);
            reader.begin(welcome);
        });
    }

    /** Ends one that may watch no longer. */
    void end(Reader reader, Buffer farewell) {
        thread.execute(() -> {
            readers.remove(reader);
            reader.end(farewell);
        });
    }

    void leave(Reader reader) {
        thread.execute(() -> readers.remove(reader));
    }

    void tell(Frame frame) {
        thread.execute(() -> {
            for (Iterator<Reader> each = readers.iterator(); each.hasNext(); ) {
                Reader reader = each.next();
                if (!reader.tell(frame)) {
                    each.remove();
                    reader.cut();
                    cutOff.run();
                }
            }
        });
    }

    /** Ends all, each with a word on when to come back. */
    void end(Supplier<Buffer> farewell) {
        thread.execute(() -> {
            readers.forEach(reader -> reader.end(farewell.get()));
            readers.clear();
        });
    }
}
