package vn.danchu.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.util.function.Supplier;

/**
 * Getting a connection to a service. A safe request is tried a second time when the first connection did not come about,
 * for then nothing was sent; an unsafe one never, so that there is no doubt how often it was sent.
 */
final class Connecting {

    private Connecting() {}

    static boolean safe(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    /** Connects by the rule above; {@code retried} is told when the second attempt begins. */
    static Future<HttpClientRequest> connect(
            HttpMethod method, Supplier<Future<HttpClientRequest>> attempt, Runnable retried) {
        Future<HttpClientRequest> first = attempt.get();
        if (!safe(method)) {
            return first;
        }
        return first.recover(failure -> {
            retried.run();
            return attempt.get();
        });
    }
}
