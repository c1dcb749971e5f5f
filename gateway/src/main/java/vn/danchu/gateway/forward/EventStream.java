package vn.danchu.gateway.forward;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A service's event stream on its way outward, byte by byte as it comes. All it adds is a way to end: between two events
 * it can tell the reader when to come back, and stop. Confined to its context but for {@link #end}.
 */
final class EventStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final Context context;
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Void> endHandler;
    private String tail = "\n\n";
    private boolean started;
    private boolean ended;

    EventStream(ReadStream<Buffer> source, Context context) {
        this.source = source;
        this.context = context;
    }

    /**
     * Ends the stream from any thread.
     *
     * @param retryMillis what the reader is told to wait; told only between events, since in the middle of one it would
     *     become part of it. A half event is thrown away by the reader (WHATWG HTML, 9.2.6).
     */
    void end(long retryMillis, Runnable afterwards) {
        context.runOnContext(nothing -> {
            if (!ended) {
                ended = true;
                if (handler != null && betweenEvents(tail)) {
                    handler.handle(Buffer.buffer("retry: " + retryMillis + "\n\n"));
                }
                if (endHandler != null) {
                    endHandler.handle(null);
                }
                afterwards.run();
            }
        });
    }

    static boolean betweenEvents(String tail) {
        return tail.endsWith("\n\n") || tail.endsWith("\r\r") || tail.endsWith("\r\n\r\n");
    }

    @Override
    public EventStream handler(@Nullable Handler<Buffer> next) {
        handler = next;
        if (next == null) {
            source.handler(null);
        } else {
            source.handler(chunk -> {
                if (!ended) {
                    String last = chunk.getString(Math.max(0, chunk.length() - 4), chunk.length(), "ISO-8859-1");
                    String joined = tail + last;
                    tail = joined.substring(Math.max(0, joined.length() - 4));
                    next.handle(chunk);
                }
            });
        }
        return this;
    }

    @Override
    public EventStream endHandler(@Nullable Handler<Void> next) {
        endHandler = next;
        source.endHandler(nothing -> {
            if (!ended) {
                ended = true;
                if (next != null) {
                    next.handle(null);
                }
            }
        });
        return this;
    }

    @Override
    public EventStream exceptionHandler(@Nullable Handler<Throwable> next) {
        source.exceptionHandler(next);
        return this;
    }

    @Override
    public EventStream pause() {
        source.pause();
        return this;
    }

    /** Lets the head of the answer out at once: a reader should know that it is connected before the first event. */
    @Override
    public EventStream resume() {
        if (!started && handler != null) {
            started = true;
            handler.handle(Buffer.buffer());
        }
        source.resume();
        return this;
    }

    @Override
    public EventStream fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
