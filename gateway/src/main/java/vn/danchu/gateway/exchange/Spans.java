package vn.danchu.gateway.exchange;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The first step of a trace: what the door made of a request. A caller may name the trace it belongs to, but not whether it
 * is kept. The step tells what the log line tells, and no more.
 */
@Singleton
public final class Spans {

    private static final TextMapGetter<HttpServerRequest> HEADERS = new Headers();

    private final boolean on;
    private final Tracer tracer;
    private final TextMapPropagator propagator;

    Spans(OpenTelemetry telemetry, @ConfigProperty(name = "danchu.traces.off") boolean off) {
        this.on = !off;
        this.tracer = telemetry.getTracer("vn.danchu.gateway");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    /** Begins the step of an exchange; it ends with it. */
    public void begin(Exchange exchange, HttpServerRequest request) {
        if (!on) {
            return;
        }
        Context parent = propagator.extract(Context.root(), request, HEADERS);
        Span span = tracer.spanBuilder(request.method().name())
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        Map<String, String> inward = new HashMap<>();
        propagator.inject(parent.with(span), inward, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        exchange.trace(inward);
        exchange.whenOver(complete -> end(span, exchange, request, complete));
    }

    private static void end(Span span, Exchange exchange, HttpServerRequest request, boolean complete) {
        int status = request.response().getStatusCode();
        span.updateName(Traces.known(request.method().name()) + " " + exchange.route());
        span.setAttribute("http.request.method", Traces.known(request.method().name()));
        span.setAttribute("http.response.status_code", status);
        span.setAttribute("danchu.route", exchange.route());
        span.setAttribute("danchu.problem", exchange.refusal());
        span.setAttribute("danchu.client", Traces.program(exchange.client()));
        span.setAttribute("danchu.correlation_id", exchange.correlationId());
        if (!complete || status >= 500) {
            span.setStatus(StatusCode.ERROR, complete ? exchange.refusal() : "broken off");
        }
        span.end();
    }

    private static final class Headers implements TextMapGetter<HttpServerRequest> {

        @Override
        public Set<String> keys(HttpServerRequest request) {
            return request.headers().names();
        }

        @Override
        public @Nullable String get(@Nullable HttpServerRequest request, String name) {
            return request == null ? null : request.getHeader(name);
        }
    }
}
