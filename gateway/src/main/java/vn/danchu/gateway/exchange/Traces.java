package vn.danchu.gateway.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What remains of a request: one log line and one measure.
 *
 * <p>The line tells which program called what and how it went; never who, from where, with which query, agent or text.
 * Path segments that identify something are left out, because a tracking code opens a citizen's case.
 */
@Singleton
public final class Traces {

    private static final Logger LOG = Logger.getLogger("vn.danchu.gateway.access");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,39}|v[0-9]{1,2}");

    private final MeterRegistry meters;

    Traces(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Writes the line and the measure; {@code completed} tells whether the answer went out whole. */
    public void leave(Exchange exchange, HttpServerRequest request, boolean completed) {
        HttpServerResponse response = request.response();
        long nanos = exchange.elapsedNanos();
        String status = Integer.toString(response.getStatusCode());
        Timer.builder("danchu.gateway.requests")
                .description("Requests by route, until their answer was sent whole or broke off")
                .tag("route", exchange.route())
                .tag("method", known(request.method().name()))
                .tag("status", status)
                .tag("problem", exchange.refusal())
                .tag("completed", Boolean.toString(completed))
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
        String path = request.path();
        if (LOG.isInfoEnabled()) {
            MDC.put("correlationId", exchange.correlationId());
            try {
                LOG.infof(
                        "event=request method=%s route=%s path=%s status=%s problem=%s client=%s millis=%d"
                                + " bytes=%d completed=%b",
                        known(request.method().name()),
                        exchange.route(),
                        words(path),
                        status,
                        exchange.refusal(),
                        program(exchange.client()),
                        TimeUnit.NANOSECONDS.toMillis(nanos),
                        response.bytesWritten(),
                        completed);
            } finally {
                MDC.remove("correlationId");
            }
        }
    }

    /** The path with every segment that is not a plain word replaced by {@code *}. */
    static String words(String path) {
        if (path == null || !path.startsWith("/")) {
            return "*";
        }
        StringBuilder kept = new StringBuilder();
        String[] segments = path.split("/", 12);
        for (int i = 1; i < segments.length && i < 11; i++) {
            kept.append('/')
                    .append(segments[i].isEmpty() || WORD.matcher(segments[i]).matches() ? segments[i] : "*");
        }
        return kept.isEmpty() ? "/" : kept.toString();
    }

    static String known(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" -> method;
            default -> "OTHER";
        };
    }

    static String program(String client) {
        return client.length() <= 60 && client.matches("[A-Za-z0-9._-]+") ? client : "*";
    }
}
