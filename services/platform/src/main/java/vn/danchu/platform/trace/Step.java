package vn.danchu.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import org.jspecify.annotations.Nullable;

/** A step of a trace, from its beginning to {@link #close()}. It carries codes and identifiers, never a person or a text. */
public final class Step implements AutoCloseable {

    private final Span span;
    private final Context context;
    private final @Nullable String traceparent;

    Step(Span span, Context context, @Nullable String traceparent) {
        this.span = span;
        this.context = context;
        this.traceparent = traceparent;
    }

    /** The step as W3C Trace Context writes it, for whoever continues it. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    /** Makes this the current step of a request, wherever its work goes; it leaves with the request. */
    public void ofRequest(io.vertx.core.Context request) {
        var _ = QuarkusContextStorage.INSTANCE.attach(request, context);
    }

    public void tell(String key, String value) {
        span.setAttribute(key, value);
    }

    public void tell(String key, long value) {
        span.setAttribute(key, value);
    }

    /** Marks the step as failed, by the class of what went wrong. */
    public void failed(Throwable failure) {
        failed(failure.getClass().getName());
    }

    public void failed(String reason) {
        span.setStatus(StatusCode.ERROR, reason);
    }

    @Override
    public void close() {
        span.end();
    }
}
