package vn.danchu.gateway.door;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;
import vn.danchu.gateway.problem.ProblemType;

/**
 * Takes bodies in whole before a service hears of the request: a service never waits for a slow sender, never sees half
 * a request, and is told the length by the door rather than by the caller.
 */
final class Bodies {

    private final int largest;
    private final long most;
    private final long timeoutMillis;
    private final AtomicLong held = new AtomicLong();

    Bodies(LimitConfiguration limits) {
        this.largest = Math.toIntExact(limits.body().asLongValue());
        this.most = limits.bodies().asLongValue();
        this.timeoutMillis = limits.bodyTimeout().toMillis();
    }

    /** Why a body was not taken. */
    static final class NotTaken extends Exception {

        private final ProblemType type;

        NotTaken(ProblemType type) {
            super(type.slug(), null, false, false);
            this.type = type;
        }

        ProblemType type() {
            return type;
        }
    }

    /** The body; fails with {@link NotTaken}, or otherwise when the caller has gone. {@link #release} what was taken. */
    Future<Buffer> take(Vertx vertx, HttpServerRequest request) {
        Promise<Buffer> promise = Promise.promise();
        Buffer body = Buffer.buffer();
        long timer = vertx.setTimer(timeoutMillis, late -> promise.tryFail(new NotTaken(ProblemType.BODY_TOO_SLOW)));
        request.handler(chunk -> {
            if (promise.future().isComplete()) {
                return;
            }
            if (body.length() + chunk.length() > largest) {
                promise.tryFail(new NotTaken(ProblemType.BODY_TOO_LARGE));
            } else if (held.addAndGet(chunk.length()) > most) {
                held.addAndGet(-chunk.length());
                promise.tryFail(new NotTaken(ProblemType.SERVICE_BUSY));
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.exceptionHandler(promise::tryFail);
        request.endHandler(end -> promise.tryComplete(body));
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
        return promise.future().onComplete(result -> {
            vertx.cancelTimer(timer);
            if (result.failed()) {
                release(body);
            }
        });
    }

    void release(Buffer body) {
        held.addAndGet(-body.length());
    }
}
