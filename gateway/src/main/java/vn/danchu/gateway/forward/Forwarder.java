package vn.danchu.gateway.forward;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.danchu.gateway.drain.Drain;
import vn.danchu.gateway.exchange.Exchange;
import vn.danchu.gateway.exchange.Refusals;
import vn.danchu.gateway.problem.Problem;
import vn.danchu.gateway.problem.ProblemType;
import vn.danchu.gateway.problem.Problems;

/** Passes judged requests on to their service. */
@Singleton
public final class Forwarder {

    private final Upstreams upstreams;
    private final ForwardConfiguration configuration;
    private final Drain drain;
    private final Problems problems;
    private final Refusals refusals;
    private final InstantSource time = InstantSource.system();
    private final ProxyOptions options = new ProxyOptions().setSupportWebSocket(false);

    Forwarder(
            Upstreams upstreams,
            ForwardConfiguration configuration,
            Drain drain,
            Problems problems,
            Refusals refusals) {
        this.upstreams = upstreams;
        this.configuration = configuration;
        this.drain = drain;
        this.problems = problems;
        this.refusals = refusals;
    }

    public boolean knows(String service) {
        return upstreams.named(service).isPresent();
    }

    /** The names of all services, sorted. */
    public List<String> services() {
        return upstreams.names();
    }

    /** Asks a service a question of the gateway's own, such as for its description; fails unless it answers 200. */
    public Future<Buffer> ask(String service, String path) {
        Upstream upstream = upstreams.named(service).orElseThrow();
        return upstream.connect(HttpMethod.GET)
                .compose(request -> request.setURI(path)
                        .putHeader("Accept", "application/json")
                        .idleTimeout(configuration.pause().toMillis())
                        .send())
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body()
                        : answer.end().compose(end -> Future.failedFuture("status " + answer.statusCode())));
    }

    /**
     * Sends the request, with its body already read whole, to the service and the answer to the caller; refuses when the
     * service has no room or is being left alone after failures.
     */
    public void forward(RoutingContext routing, String service, Buffer body) {
        Upstream upstream = upstreams.named(service).orElseThrow();
        if (!upstream.enterCall()) {
            refusals.refuse(routing, Problem.of(ProblemType.SERVICE_BUSY, Duration.ofSeconds(1)));
            return;
        }
        Optional<Duration> wait = upstream.breaker().admit(time.instant());
        if (wait.isPresent()) {
            upstream.bulkhead().leaveCall();
            refusals.refuse(routing, Problem.of(ProblemType.SERVICE_UNAVAILABLE, wait.get()));
            return;
        }
        Exchange exchange = Exchange.of(routing);
        Context context = Vertx.currentContext();
        Call call = new Call(upstream, exchange, body, context, configuration, drain, problems, time);
        exchange.whenOver(complete -> call.over());
        HttpProxy.reverseProxy(options, upstream.client())
                .origin(call)
                .addInterceptor(call)
                .handle(routing.request());
    }
}
