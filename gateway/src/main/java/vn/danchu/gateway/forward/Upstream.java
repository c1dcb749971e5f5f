package vn.danchu.gateway.forward;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** One service as the gateway sees it. */
final class Upstream {

    private final String name;
    private final URI base;
    private final HttpClient client;
    private final Breaker breaker;
    private final Bulkhead bulkhead;
    private final Counter retries;
    private final Counter noRoomForCall;
    private final Counter noRoomForStream;

    Upstream(String name, URI base, HttpClient client, ForwardConfiguration configuration, MeterRegistry meters) {
        this.name = name;
        this.base = base;
        this.client = client;
        this.breaker = new Breaker(configuration.failures(), configuration.pause());
        this.bulkhead = new Bulkhead(configuration.calls(), configuration.streams());
        this.retries = Counter.builder("danchu.gateway.retries")
                .description("Second attempts to connect, of safe requests")
                .tag("route", name)
                .register(meters);
        Gauge.builder("danchu.gateway.calls", bulkhead, Bulkhead::calls)
                .description("Calls in hand")
                .tag("route", name)
                .register(meters);
        Gauge.builder("danchu.gateway.streams", bulkhead, Bulkhead::streams)
                .description("Event streams open")
                .tag("route", name)
                .register(meters);
        Gauge.builder("danchu.gateway.calls.most", configuration, ForwardConfiguration::calls)
                .description("Room for calls")
                .tag("route", name)
                .register(meters);
        Gauge.builder("danchu.gateway.streams.most", configuration, ForwardConfiguration::streams)
                .description("Room for event streams")
                .tag("route", name)
                .register(meters);
        this.noRoomForCall = noRoom("call", meters);
        this.noRoomForStream = noRoom("stream", meters);
        Gauge.builder("danchu.gateway.reachable", breaker, it -> it.state() instanceof Breaker.Closed ? 1 : 0)
                .description("1 while calls are passed on, 0 while the service is left alone after failures")
                .tag("route", name)
                .register(meters);
    }

    private Counter noRoom(String room, MeterRegistry meters) {
        return Counter.builder("danchu.gateway.bulkhead.refused")
                .description("Requests refused because there was no room")
                .tag("route", name)
                .tag("room", room)
                .register(meters);
    }

    String name() {
        return name;
    }

    URI base() {
        return base;
    }

    HttpClient client() {
        return client;
    }

    Breaker breaker() {
        return breaker;
    }

    Bulkhead bulkhead() {
        return bulkhead;
    }

    /** Takes room for a call, to be given back to the {@link #bulkhead()}; counts where there is none. */
    boolean enterCall() {
        return counted(bulkhead.enterCall(), noRoomForCall);
    }

    /** Takes room for a stream, to be given back to the {@link #bulkhead()}; counts where there is none. */
    boolean enterStream() {
        return counted(bulkhead.enterStream(), noRoomForStream);
    }

    private static boolean counted(boolean entered, Counter refused) {
        if (!entered) {
            refused.increment();
        }
        return entered;
    }

    Future<HttpClientRequest> connect(HttpMethod method) {
        return Connecting.connect(method, () -> client.request(options(method)), retries::increment);
    }

    private RequestOptions options(HttpMethod method) {
        boolean secure = "https".equals(base.getScheme());
        int port = base.getPort() >= 0 ? base.getPort() : secure ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setHost(base.getHost())
                .setPort(port)
                .setSsl(secure);
    }
}
