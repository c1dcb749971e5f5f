package vn.danchu.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Steps of traces. They are our own and not the framework's, because those would carry paths, queries and addresses,
 * which identify people, to a collector that is read by more people than the data.
 *
 * <p>Switched off, nothing here does anything.
 */
@ApplicationScoped
public class Traces {

    private static final String TRACEPARENT = "traceparent";
    private static final TextMapGetter<String> READ = new OneHeader();
    private static final TextMapSetter<AtomicReference<@Nullable String>> WRITE = (carrier, name, value) -> {
        if (carrier != null && name.equals(TRACEPARENT)) {
            carrier.set(value);
        }
    };

    private final boolean on;
    private final Tracer tracer;
    private final TextMapPropagator propagator;

    Traces(OpenTelemetry telemetry, @ConfigProperty(name = "danchu.traces.off") boolean off) {
        this.on = !off;
        this.tracer = telemetry.getTracer("vn.danchu.platform");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    /** Whether steps are told to anybody. */
    public boolean on() {
        return on;
    }

    /** Begins to answer a request, which may continue the gateway's step. */
    public Step answering(String name, @Nullable String traceparent) {
        return begin(SpanKind.SERVER, name, traceparent);
    }

    /** Begins to send an event, which continues the step that caused it; nothing where that was not traced. */
    public Optional<Step> sending(String type, @Nullable String traceparent) {
        return continuing(SpanKind.PRODUCER, "send " + type, traceparent);
    }

    /** Begins the effect of an event, which continues the step that caused it; nothing where that was not traced. */
    public Optional<Step> applying(String type, @Nullable String traceparent) {
        return continuing(SpanKind.CONSUMER, "apply " + type, traceparent);
    }

    /** The step that this thread works in, as W3C Trace Context writes it. */
    public Optional<String> current() {
        return on ? Optional.ofNullable(written(Context.current())) : Optional.empty();
    }

    /** Gives the step that this thread works in a better name, once it is known. */
    public void nameCurrent(String name) {
        Span.current().updateName(name);
    }

    private Optional<Step> continuing(SpanKind kind, String name, @Nullable String traceparent) {
        return on && traceparent != null ? Optional.of(begin(kind, name, traceparent)) : Optional.empty();
    }

    private Step begin(SpanKind kind, String name, @Nullable String traceparent) {
        Context parent = propagator.extract(Context.root(), traceparent == null ? "" : traceparent, READ);
        Span span = tracer.spanBuilder(name).setParent(parent).setSpanKind(kind).startSpan();
        Context context = parent.with(span);
        return new Step(span, context, written(context));
    }

    private @Nullable String written(Context context) {
        AtomicReference<@Nullable String> carrier = new AtomicReference<>();
        propagator.inject(context, carrier, WRITE);
        return carrier.get();
    }

    /** A carrier that is the value of the one header itself. */
    private static final class OneHeader implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String name) {
            return name.equals(TRACEPARENT) ? traceparent : null;
        }
    }
}
