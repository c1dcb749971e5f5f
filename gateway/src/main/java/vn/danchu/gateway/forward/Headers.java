package vn.danchu.gateway.forward;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers cross the door. */
final class Headers {

    /** Of one connection only (RFC 9110, 7.6.1). */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /**
     * What a caller must not tell a service: where it comes from and which address it meant (the door tells that),
     * cookies, which no service reads, and what would travel with a trace unseen.
     */
    private static final Set<String> NOT_INWARD = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "expect",
            "cookie",
            "baggage",
            "tracestate");

    private static final List<String> NOT_INWARD_PREFIXES =
            List.of("x-forwarded", "x_forwarded", "x-original-", "x-rewrite-");

    /** What a service must not tell the outside: what it is made of, and what the door says itself. */
    private static final Set<String> NOT_OUTWARD =
            Set.of("server", "x-powered-by", "set-cookie", "ratelimit", "ratelimit-policy");

    /** Whose pages may read an answer, the door alone decides. */
    private static final String NOT_OUTWARD_PREFIX = "access-control-";

    private Headers() {}

    static void keepInward(MultiMap headers) {
        removeHopByHop(headers);
        for (String name : Set.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (NOT_INWARD.contains(lower) || NOT_INWARD_PREFIXES.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
    }

    static void keepOutward(MultiMap headers) {
        removeHopByHop(headers);
        NOT_OUTWARD.forEach(headers::remove);
        for (String name : Set.copyOf(headers.names())) {
            if (name.toLowerCase(Locale.ROOT).startsWith(NOT_OUTWARD_PREFIX)) {
                headers.remove(name);
            }
        }
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String value : List.copyOf(headers.getAll("Connection"))) {
            for (String named : value.split(",", -1)) {
                headers.remove(named.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
