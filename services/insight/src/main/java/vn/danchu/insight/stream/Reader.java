package vn.danchu.insight.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * One who watches. It lives on the event loop of its connection and is touched by no other thread.
 *
 * <p>What the connection does not take waits, up to a bound. Beyond it the reader is cut off: it comes back with the id it
 * saw last and is told what it missed, while all others are served without waiting for it.
 */
final class Reader {

    private final HttpServerResponse response;
    private final Audience audience;
    private final Predicate<UnitRef> visible;
    private final int bound;
    private final ArrayDeque<Buffer> waiting = new ArrayDeque<>();
    private boolean gone;

    Reader(HttpServerResponse response, Audience audience, Predicate<UnitRef> visible, int bound) {
        this.response = response;
        this.audience = audience;
        this.visible = visible;
        this.bound = bound;
    }

    /**
     * Begins the answer. Nothing on the way may keep it back or change it. What the reader gets first is no matter of the
     * bound, however long it is.
     */
    void begin(Buffer welcome) {
        response.setStatusCode(200)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-store, no-transform")
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true);
        response.drainHandler(drained -> drain());
        response.exceptionHandler(broken -> gone = true);
        write(welcome);
    }

    /** What is for this reader of a change; false when it is cut off. */
    boolean tell(Frame frame) {
        @Nullable Buffer buffer = frame.seenBy(audience, visible);
        return buffer == null || offer(buffer);
    }

    /** Sends, or lets it wait; false when too much waits already. */
    private boolean offer(Buffer buffer) {
        if (gone) {
            return true;
        }
        if (waiting.isEmpty() && !response.writeQueueFull()) {
            write(buffer);
            return true;
        }
        if (waiting.size() >= bound) {
            return false;
        }
        waiting.add(buffer);
        return true;
    }

    /** Says that the stream lives, if the connection has room: one that is busy lives anyway. */
    void beat() {
        if (!gone && waiting.isEmpty() && !response.writeQueueFull()) {
            write(Frame.HEARTBEAT);
        }
    }

    /** Ends the answer in order, and says when to come back. */
    void end(Buffer farewell) {
        if (!gone) {
            gone = true;
            response.end(farewell);
        }
    }

    /** Ends the connection as it stands: what waits is void. */
    void cut() {
        gone = true;
        waiting.clear();
        response.reset();
    }

    private void drain() {
        while (!gone && !waiting.isEmpty() && !response.writeQueueFull()) {
            write(waiting.remove());
        }
    }

    private void write(Buffer buffer) {
        var _ = response.write(buffer);
    }
}
