package vn.danchu.gateway.door;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import vn.danchu.gateway.drain.Drain;
import vn.danchu.gateway.exchange.Exchange;
import vn.danchu.gateway.exchange.Refusals;
import vn.danchu.gateway.exchange.Spans;
import vn.danchu.gateway.exchange.Traces;
import vn.danchu.gateway.forward.Forwarder;
import vn.danchu.gateway.identifier.Identifiers;
import vn.danchu.gateway.limit.Turnstile;
import vn.danchu.gateway.origin.Origins;
import vn.danchu.gateway.origin.Origins.Caller;
import vn.danchu.gateway.problem.Problem;
import vn.danchu.gateway.problem.ProblemType;
import vn.danchu.gateway.token.Tokens;
import vn.danchu.gateway.token.Verdict;

/**
 * The order of things at the door: open the exchange, judge the form, see whether we are leaving, count the address, know
 * the page, find the service, know the caller and count again, take the body in, pass the request on. What fails at one step
 * never reaches the next; what costs more comes later.
 */
@Singleton
final class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);

    /** Before everything of Quarkus that could answer or read a body. */
    private static final int FIRST = -1_000;

    /** After everything else: nobody knew the path. */
    private static final int LAST = 1_000_000;

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Pattern BEARER = Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([^ ]{1,8192})");

    private final Judgement judgement;
    private final PublicPaths publicPaths;
    private final Protocols protocols;
    private final Bodies bodies;
    private final Impatience impatience;
    private final Turnstile turnstile;
    private final Origins origins;
    private final Tokens tokens;
    private final Forwarder forwarder;
    private final Drain drain;
    private final Identifiers identifiers;
    private final Refusals refusals;
    private final Spans spans;
    private final Traces traces;

    /** Connections that end with the answer in hand; what was already sent on them after its request is not looked at. */
    private final Set<HttpConnection> ending = ConcurrentHashMap.newKeySet();

    Door(
            LimitConfiguration limits,
            AccessConfiguration access,
            ProtocolConfiguration protocols,
            Impatience impatience,
            Turnstile turnstile,
            Origins origins,
            Tokens tokens,
            Forwarder forwarder,
            Drain drain,
            Identifiers identifiers,
            Refusals refusals,
            Spans spans,
            Traces traces) {
        this.judgement = new Judgement(limits);
        this.publicPaths = new PublicPaths(access.publicPaths(), access.publicPosts());
        this.protocols = new Protocols(protocols.services());
        this.bodies = new Bodies(limits);
        this.impatience = impatience;
        this.turnstile = turnstile;
        this.origins = origins;
        this.tokens = tokens;
        this.forwarder = forwarder;
        this.drain = drain;
        this.identifiers = identifiers;
        this.refusals = refusals;
        this.spans = spans;
        this.traces = traces;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(this::failed);
        router.route().order(LAST).handler(routing -> refusals.refuse(routing, ProblemType.NOT_FOUND));
        // What the router itself turns away before any handler: a target that is no path at all.
        router.errorHandler(400, this::failed);
        router.errorHandler(404, this::failed);
        router.errorHandler(405, this::failed);
    }

    private void enter(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (ending.contains(request.connection()) || isClosed(request.connection())) {
            request.connection().close();
            return;
        }
        request.pause();
        Exchange exchange = open(routing);
        Optional<ProblemType> objection = judgement.objection(request);
        if (objection.isPresent()) {
            refusals.refuse(routing, objection.get());
            return;
        }
        if (!drain.admit()) {
            refusals.refuse(routing, Problem.of(ProblemType.LEAVING, SOON));
            return;
        }
        exchange.whenOver(complete -> drain.finished());
        if (turnstile.admitsAddress(routing)) {
            knowPage(routing, exchange);
        }
    }

    private void knowPage(RoutingContext routing, Exchange exchange) {
        boolean preflight = Origins.preflight(routing.request());
        Caller caller = origins.caller(routing.request());
        routing.response().headers().add("Vary", "Origin");
        switch (caller) {
            case Caller.Stranger stranger -> refusals.refuse(routing, ProblemType.ORIGIN_REFUSED);
            case Caller.NoPage nobody when preflight -> refusals.refuse(routing, ProblemType.METHOD_NOT_ALLOWED);
            case Caller.NoPage nobody -> find(routing, exchange, caller);
            case Caller.Portal portal -> {
                origins.letRead(portal, routing.response());
                if (preflight) {
                    origins.answerPreflight(routing.response());
                } else {
                    find(routing, exchange, caller);
                }
            }
        }
    }

    private void find(RoutingContext routing, Exchange exchange, Caller caller) {
        HttpServerRequest request = routing.request();
        Optional<String> service = RequestTarget.service(request.path()).or(() -> protocols.service(request.path()));
        if (service.isEmpty()) {
            request.resume();
            routing.next();
        } else if (forwarder.knows(service.get())) {
            exchange.route(service.get());
            identify(routing, exchange, caller);
        } else {
            refusals.refuse(routing, ProblemType.NOT_FOUND);
        }
    }

    /** What was read together with the last request may come to us when its connection is closed already. */
    private static boolean isClosed(HttpConnection connection) {
        return connection instanceof HttpServerConnection server
                && !server.channel().isActive();
    }

    private Exchange open(RoutingContext routing) {
        Exchange exchange = Exchange.open(routing, identifiers);
        HttpServerResponse response = routing.response();
        boolean secure = "https".equals(routing.request().scheme());
        HttpConnection connection = routing.request().connection();
        if (routing.request().headers().contains("Transfer-Encoding")) {
            // The server drops a Content-Length beside it (RFC 9112, 6.3), so whether somebody in front of us saw the
            // end of this request elsewhere cannot be told any more; then nothing may follow it.
            exchange.lastOnConnection();
        }
        routing.addHeadersEndHandler(head -> {
            if (exchange.isLastOnConnection()) {
                ending.add(connection);
                response.putHeader("Connection", "close");
            }
            response.putHeader(Exchange.CORRELATION_HEADER, exchange.correlationId())
                    .putHeader(
                            "Content-Security-Policy",
                            exchange.contentSecurity().policy())
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader("X-Frame-Options", "DENY")
                    .putHeader("Referrer-Policy", "no-referrer")
                    .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                    .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                    .putHeader("Cross-Origin-Resource-Policy", "same-origin");
            if (secure) {
                response.putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
        });
        impatience.spare(connection, exchange);
        spans.begin(exchange, routing.request());
        exchange.whenOver(complete -> traces.leave(exchange, routing.request(), complete));
        exchange.whenOver(complete -> {
            if (ending.contains(connection)) {
                connection.close().onComplete(closed -> ending.remove(connection));
            }
        });
        // A connection that closes early ends the answer too, and only the response knows that it was not whole.
        routing.addEndHandler(ended -> exchange.over(ended.succeeded() && response.ended()));
        return exchange;
    }

    private void identify(RoutingContext routing, Exchange exchange, Caller caller) {
        HttpServerRequest request = routing.request();
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            if (publicPaths.admit(request.method(), request.path())) {
                passOn(routing, exchange);
            } else {
                refusals.refuse(routing, ProblemType.UNAUTHENTICATED);
            }
            return;
        }
        var bearer = BEARER.matcher(authorization);
        if (!bearer.matches()) {
            refusals.refuse(routing, ProblemType.TOKEN_REFUSED);
            return;
        }
        String token = bearer.group(1);
        Optional<Verdict.Accepted> remembered = tokens.remembered(token);
        if (remembered.isPresent()) {
            decide(routing, exchange, caller, remembered.get());
            return;
        }
        Context loop = Vertx.currentContext();
        Thread.ofVirtual().name("token").start(() -> {
            Verdict verdict = verify(token);
            loop.runOnContext(back -> decide(routing, exchange, caller, verdict));
        });
    }

    private Verdict verify(String token) {
        try {
            return tokens.verify(token);
        } catch (RuntimeException bug) {
            LOG.errorf("event=token-check-failed failure=%s", bug.getClass().getName());
            return new Verdict.Undecided();
        }
    }

    private void decide(RoutingContext routing, Exchange exchange, Caller caller, Verdict verdict) {
        switch (verdict) {
            case Verdict.Accepted accepted -> {
                exchange.client(accepted.client());
                if (caller instanceof Caller.Portal portal && !portal.mayUse(accepted.client())) {
                    refusals.refuse(routing, ProblemType.ORIGIN_REFUSED);
                } else if (turnstile.admitsCaller(routing, accepted.subject(), accepted.client())) {
                    passOn(routing, exchange);
                }
            }
            case Verdict.Expired expired -> refusals.refuse(routing, ProblemType.TOKEN_EXPIRED);
            case Verdict.Refused refused -> refusals.refuse(routing, ProblemType.TOKEN_REFUSED);
            case Verdict.Undecided undecided ->
                refusals.refuse(routing, Problem.of(ProblemType.IDENTITY_UNAVAILABLE, SOON));
        }
    }

    private void passOn(RoutingContext routing, Exchange exchange) {
        bodies.take(routing.vertx(), routing.request()).onComplete(taken -> {
            if (taken.succeeded()) {
                if (routing.response().closed()) {
                    bodies.release(taken.result());
                } else {
                    exchange.whenOver(complete -> bodies.release(taken.result()));
                    forwarder.forward(routing, exchange.route(), taken.result());
                }
            } else if (taken.cause() instanceof Bodies.NotTaken reason) {
                refusals.refuse(
                        routing,
                        reason.type() == ProblemType.SERVICE_BUSY
                                ? Problem.of(reason.type(), SOON)
                                : Problem.of(reason.type()));
            }
        });
    }

    private void failed(RoutingContext routing) {
        if (routing.get(Exchange.class.getName()) == null) {
            open(routing);
        }
        switch (routing.statusCode()) {
            case 400 -> refusals.refuse(routing, ProblemType.BAD_REQUEST);
            case 404 ->
                refusals.refuse(routing, judgement.objection(routing.request()).orElse(ProblemType.NOT_FOUND));
            case 405 -> refusals.refuse(routing, ProblemType.METHOD_NOT_ALLOWED);
            default -> {
                Throwable failure = routing.failure();
                LOG.errorf(
                        "event=unexpected failure=%s correlationId=%s",
                        failure == null ? "-" : failure.getClass().getName(),
                        Exchange.of(routing).correlationId());
                refusals.refuse(routing, ProblemType.INTERNAL);
            }
        }
    }
}
