package vn.danchu.gateway.origin;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The origins of the registered portals (the Fetch standard's CORS). There is no credential here but the token that a page
 * sends by itself, so none is ever allowed to come along.
 */
@Singleton
public final class Origins {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

    /** What a page may send besides what it always may. */
    private static final String SENT =
            "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, Tracking-Code,"
                    + " If-None-Match, Last-Event-ID, X-Correlation-Id";

    /** What a page may read besides what it always may. */
    private static final String READ = "Content-Disposition, ETag, Idempotency-Replayed, Location, RateLimit,"
            + " RateLimit-Policy, Retry-After, X-Correlation-Id";

    private final Map<String, Set<String>> clientsByOrigin;
    private final Duration remembered;

    Origins(OriginConfiguration configuration) {
        this.clientsByOrigin = configuration.portals().orElse(List.of()).stream()
                .collect(Collectors.groupingBy(
                        PortalOrigin::origin,
                        Collectors.mapping(PortalOrigin::client, Collectors.toUnmodifiableSet())));
        this.remembered = configuration.remembered();
    }

    /** Whether a browser asks if a request would be allowed, rather than sending it. */
    public static boolean preflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }

    /** From where the request comes, as far as a browser says. */
    public Caller caller(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return new Caller.NoPage();
        }
        Set<String> clients = clientsByOrigin.get(origin);
        if (clients != null) {
            return new Caller.Portal(origin, clients);
        }
        return origin.equals(request.scheme() + "://" + request.authority())
                ? new Caller.NoPage()
                : new Caller.Stranger();
    }

    /** Lets the page read the answer, whatever it will be: a refusal too should be readable where it was caused. */
    public void letRead(Caller.Portal portal, HttpServerResponse response) {
        response.putHeader("Access-Control-Allow-Origin", portal.origin())
                .putHeader("Access-Control-Expose-Headers", READ);
    }

    /** Answers the question of a browser. */
    public void answerPreflight(HttpServerResponse response) {
        response.putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", SENT)
                .putHeader("Access-Control-Max-Age", Long.toString(remembered.toSeconds()))
                .setStatusCode(204)
                .end();
    }

    /** Where a request comes from. */
    public sealed interface Caller {

        /** A program, or a page of the gateway itself: there is nothing to allow. */
        record NoPage() implements Caller {}

        /**
         * A page of a registered portal.
         *
         * @param clients whose tokens it may send
         */
        record Portal(String origin, Set<String> clients) implements Caller {

            /** A page may act through its own portal only, not with a token that was given to another. */
            public boolean mayUse(String client) {
                return clients.contains(client);
            }
        }

        /** A page of somebody else. */
        record Stranger() implements Caller {}
    }
}
