package vn.danchu.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import vn.danchu.gateway.problem.Problem;
import vn.danchu.gateway.problem.ProblemType;
import vn.danchu.gateway.problem.Problems;
import vn.danchu.gateway.problem.Told;

/** Answers a request with a problem. */
@Singleton
public final class Refusals {

    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    public void refuse(RoutingContext context, ProblemType type) {
        refuse(context, Problem.of(type));
    }

    public void refuse(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        Exchange exchange = Exchange.of(context);
        exchange.refusal(problem.type().slug());
        HttpServerRequest request = context.request();
        Told told = problems.told(problem, exchange.language(), exchange.correlationId(), exchange.path());
        response.setStatusCode(told.status())
                .putHeader("Content-Type", told.mediaType())
                .putHeader("Content-Language", exchange.language().tag())
                .putHeader("Cache-Control", "no-store");
        response.headers().add("Vary", "Accept-Language");
        problem.retryAfterSeconds().ifPresent(seconds -> response.putHeader("Retry-After", seconds));
        tellMore(problem.type(), response);
        if (problem.type().endsConnection()) {
            exchange.lastOnConnection();
        } else if (declaresBody(request) && !request.isEnded()) {
            lingerThenClose(context);
        }
        request.resume();
        response.end(told.body());
    }

    private static void tellMore(ProblemType type, HttpServerResponse response) {
        switch (type) {
            case UNAUTHENTICATED -> response.putHeader("WWW-Authenticate", "Bearer realm=\"danchu\"");
            case TOKEN_EXPIRED, TOKEN_REFUSED ->
                response.putHeader("WWW-Authenticate", "Bearer realm=\"danchu\", error=\"invalid_token\"");
            case METHOD_NOT_ALLOWED -> {
                if (!response.headers().contains("Allow")) {
                    response.putHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE");
                }
            }
            case BAD_REQUEST,
                    PATH_REFUSED,
                    ORIGIN_REFUSED,
                    NOT_FOUND,
                    BODY_TOO_SLOW,
                    BODY_TOO_LARGE,
                    URI_TOO_LONG,
                    TOO_MANY_REQUESTS,
                    HEADERS_TOO_LARGE,
                    INTERNAL,
                    SERVICE_UNAVAILABLE,
                    SERVICE_BUSY,
                    IDENTITY_UNAVAILABLE,
                    LEAVING,
                    SERVICE_TOO_SLOW,
                    VERSION_REFUSED -> {}
        }
    }

    /**
     * Closing at once would reset the connection while the client is still sending, and the client would never read why.
     * So what it sends is thrown away for a moment.
     */
    private static void lingerThenClose(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.vertx().setTimer(LINGER.toMillis(), timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }

    private static boolean declaresBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }
}
