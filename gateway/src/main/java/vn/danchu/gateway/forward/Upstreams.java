package vn.danchu.gateway.forward;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The services by name. A route that makes no sense keeps the gateway from starting. */
@Singleton
final class Upstreams {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{1,39}");

    private final SortedMap<String, Upstream> byName = new TreeMap<>();

    Upstreams(Vertx vertx, RouteConfiguration routes, ForwardConfiguration configuration, MeterRegistry meters) {
        for (Map.Entry<String, URI> route : routes.services().entrySet()) {
            String name = route.getKey();
            URI base = route.getValue();
            refuseNonsense(name, base);
            byName.put(name, new Upstream(name, base, client(vertx, configuration), configuration, meters));
        }
    }

    Optional<Upstream> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    private static void refuseNonsense(String name, URI base) {
        boolean address = ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))
                && base.getHost() != null
                && base.getUserInfo() == null
                && (base.getRawPath().isEmpty() || base.getRawPath().equals("/"))
                && base.getRawQuery() == null
                && base.getRawFragment() == null;
        if (!NAME.matcher(name).matches() || !address) {
            throw new IllegalArgumentException(
                    "danchu.gateway.routes." + name + " must be a base address such as http://consultation:8101");
        }
    }

    /**
     * The pool is as large as the bulkhead, so that nobody ever queues for a connection. Answers pass as they were sent,
     * compressed or not. A connection idle for longer than the services keep theirs is not used again.
     */
    private static HttpClient client(Vertx vertx, ForwardConfiguration configuration) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(
                                Math.toIntExact(configuration.connectTimeout().toMillis()))
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout(
                                Math.toIntExact(configuration.idleTimeout().toMillis()))
                        .setKeepAliveTimeout(20)
                        .setMaxHeaderSize(32 * 1024)
                        .setDecompressionSupported(false)
                        .setPipelining(false),
                new PoolOptions().setHttp1MaxSize(configuration.calls() + configuration.streams() + 1));
    }
}
