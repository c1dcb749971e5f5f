package vn.danchu.gateway.limit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danchu.gateway.exchange.Refusals;
import vn.danchu.gateway.problem.Problem;
import vn.danchu.gateway.problem.ProblemType;

/**
 * Counts each request and tells its sender where it stands, in the fields of draft-ietf-httpapi-ratelimit-headers: what
 * applies in {@code RateLimit-Policy}, what is left in {@code RateLimit}.
 */
@Singleton
public final class Turnstile {

    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";

    private final Rates rates;
    private final Refusals refusals;
    private final MeterRegistry meters;

    Turnstile(
            RateConfiguration configuration,
            Refusals refusals,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean believesForwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trustedProxies) {
        if (believesForwarding && trustedProxies.filter(list -> !list.isEmpty()).isEmpty()) {
            throw new IllegalArgumentException(
                    "quarkus.http.proxy.proxy-address-forwarding without"
                            + " quarkus.http.proxy.trusted-proxies would let every caller choose the address it counts against");
        }
        this.rates = new Rates(configuration, TimeMeter.SYSTEM_NANOTIME);
        this.refusals = refusals;
        this.meters = meters;
        Gauge.builder("danchu.gateway.limits.remembered", rates, Rates::remembered)
                .description("Holders whose rate is being counted")
                .register(meters);
    }

    /** Counts the request against its address; refuses it, and returns false, when that has used up its rate. */
    public boolean admitsAddress(RoutingContext routing) {
        return admits(routing, Holder.ADDRESS, AddressGroup.of(routing.request().remoteAddress()));
    }

    /** Counts the request against the person and the portal of its token; refuses it when one has used up its rate. */
    public boolean admitsCaller(RoutingContext routing, String subject, String portal) {
        return admits(routing, Holder.SUBJECT, subject) && admits(routing, Holder.PORTAL, portal);
    }

    private boolean admits(RoutingContext routing, Holder holder, String value) {
        RequestKind kind = RequestKind.of(routing.request());
        Quota quota = rates.count(holder, kind, value);
        tell(routing.response(), quota);
        if (quota.exceeded()) {
            Counter.builder("danchu.gateway.limited")
                    .description("Requests refused because a rate was used up")
                    .tag("holder", holder.label())
                    .tag("kind", kind.label())
                    .register(meters)
                    .increment();
            refusals.refuse(routing, Problem.of(ProblemType.TOO_MANY_REQUESTS, quota.pause()));
        }
        return !quota.exceeded();
    }

    private static void tell(HttpServerResponse response, Quota quota) {
        append(response, POLICY, quota.told());
        append(response, LEFT, quota.left());
    }

    /** One line per field: some readers look at the first only. */
    private static void append(HttpServerResponse response, String field, String member) {
        String before = response.headers().get(field);
        response.putHeader(field, before == null ? member : before + ", " + member);
    }
}
