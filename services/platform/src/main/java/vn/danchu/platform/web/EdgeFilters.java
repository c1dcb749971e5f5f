package vn.danchu.platform.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.danchu.platform.log.Correlation;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.trace.Step;
import vn.danchu.platform.trace.Traces;

/** What is settled from the head of a request alone, before anything is read, checked or looked up. */
@ApplicationScoped
class EdgeFilters {
    /** Fits what people write by hand. */
    private static final long SMALL = 64 * 1024;

    private final WebLimits limits;
    private final Problems problems;
    private final Traces traces;

    EdgeFilters(WebLimits limits, Problems problems, Traces traces) {
        this.limits = limits;
        this.problems = problems;
        this.traces = traces;
    }

    void register(@Observes Filters filters) {
        filters.register(EdgeFilters::correlate, EdgeOrder.CORRELATION);
        if (traces.on()) {
            filters.register(this::trace, EdgeOrder.TRACE);
        }
        filters.register(this::limit, EdgeOrder.LIMITS);
        filters.register(this::collect, EdgeOrder.BODY);
    }

    /** Authentication fails before JAX-RS has the request, so its mappers never see it. */
    void register(@Observes Router router) {
        router.route().failureHandler(this::failed);
    }

    private static void correlate(RoutingContext request) {
        UUID id = Correlation.accepted(request.request().getHeader(Correlation.HEADER), UUID.randomUUID());
        Correlation.set(id);
        request.response().putHeader(Correlation.HEADER, id.toString());
        request.next();
    }

    private void trace(RoutingContext request) {
        HttpServerRequest head = request.request();
        String method = head.method().name();
        Step step = traces.answering(method, head.getHeader("traceparent"));
        step.tell("http.request.method", method);
        Correlation.current().ifPresent(id -> step.tell(LogKeys.CORRELATION_ID, id.toString()));
        request.addEndHandler(ended -> {
            int status = request.response().getStatusCode();
            step.tell("http.response.status_code", status);
            if (ended.failed()) {
                step.failed(ended.cause());
            } else if (status >= 500) {
                step.failed(Integer.toString(status));
            }
            step.close();
        });
        step.ofRequest(Vertx.currentContext());
        request.next();
    }

    private void limit(RoutingContext request) {
        refusal(request.request())
                .ifPresentOrElse(
                        refusal -> {
                            // What is still to come is not read: the connection cannot be used again.
                            request.response().putHeader(HttpHeaders.CONNECTION, "close");
                            problems.end(request, refusal);
                        },
                        request::next);
    }

    /**
     * A small body is here with its head or right after it. Taking it in now spares the thread of the request from waiting for it,
     * piece by piece, and being woken; a larger one is read as it comes. Only of a caller with a token, which has been verified by
     * now: nobody is waited for who will be refused for having none.
     */
    private void collect(RoutingContext request) {
        HttpServerRequest head = request.request();
        if (!isSmallJson(head) || !isKnown(request)) {
            request.next();
            return;
        }
        Future<Buffer> body = head.body();
        Vertx vertx = request.vertx();
        long patience = vertx.setTimer(
                limits.bodyWait().toMillis(), late -> head.connection().close());
        body.onComplete(read -> {
            vertx.cancelTimer(patience);
            // Who hangs up in the middle is told nothing.
            if (read.succeeded()) {
                ((RoutingContextInternal) request).setBody(read.result());
                request.next();
            }
        });
        head.resume();
    }

    private static boolean isKnown(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser caller
                && !caller.getSecurityIdentity().isAnonymous();
    }

    /** Who asks whether to send it is answered by what reads larger bodies. */
    private static boolean isSmallJson(HttpServerRequest head) {
        long length = declaredLength(head);
        String type = head.getHeader(HttpHeaders.CONTENT_TYPE);
        return length > 0
                && length <= SMALL
                && type != null
                && type.startsWith(MediaType.APPLICATION_JSON)
                && !head.headers().contains(HttpHeaders.EXPECT);
    }

    private Optional<Refusal> refusal(HttpServerRequest request) {
        if (request.uri().length() > limits.addressLimit()) {
            return Optional.of(Refusal.of(PlatformProblem.URI_TOO_LONG));
        }
        long headers = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            headers += header.getKey().length() + header.getValue().length() + 4L;
        }
        long headerLimit = limits.headerLimit().asLongValue();
        if (headers > headerLimit) {
            return Optional.of(Refusal.of(PlatformProblem.HEADERS_TOO_LARGE, headerLimit));
        }
        long bodyLimit = limits.bodyLimit().asLongValue();
        if (declaredLength(request) > bodyLimit) {
            return Optional.of(Refusal.of(PlatformProblem.BODY_TOO_LARGE, bodyLimit));
        }
        return Optional.empty();
    }

    /** The length the caller announces; a body without one is measured while it is read. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException beyondLong) {
            return Long.MAX_VALUE;
        }
    }

    private void failed(RoutingContext request) {
        PlatformProblem problem = switch (request.failure()) {
            case AuthenticationFailedException _ -> PlatformProblem.TOKEN_REFUSED;
            case UnauthorizedException _ -> PlatformProblem.UNAUTHENTICATED;
            case ForbiddenException _ -> PlatformProblem.FORBIDDEN;
            case null, default -> null;
        };
        if (problem == null || request.response().ended()) {
            request.next();
        } else {
            problems.end(request, Refusal.of(problem));
        }
    }
}
