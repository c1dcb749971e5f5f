package vn.danchu.gateway.forward;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.danchu.gateway.drain.Drain;
import vn.danchu.gateway.exchange.Exchange;
import vn.danchu.gateway.problem.Problem;
import vn.danchu.gateway.problem.ProblemType;
import vn.danchu.gateway.problem.Problems;
import vn.danchu.gateway.problem.Told;

/**
 * One request on its way to a service and back: connects, sends, waits with a deadline for the head of the answer, and
 * tells the service's breaker what was learned. Confined to the event loop of the caller's connection.
 */
final class Call implements OriginRequestProvider, ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Call.class);

    private final Upstream upstream;
    private final Exchange exchange;
    private final Buffer body;
    private final Context context;
    private final Duration responseTimeout;
    private final Duration pause;
    private final Drain drain;
    private final Problems problems;
    private final InstantSource time;

    private @Nullable HttpClientRequest inward;
    private @Nullable Runnable farewell;
    private long deadline = -1;
    private boolean late;
    private boolean learned;
    private boolean over;
    private boolean stream;

    Call(
            Upstream upstream,
            Exchange exchange,
            Buffer body,
            Context context,
            ForwardConfiguration configuration,
            Drain drain,
            Problems problems,
            InstantSource time) {
        this.upstream = upstream;
        this.exchange = exchange;
        this.body = body;
        this.context = context;
        this.responseTimeout = configuration.responseTimeout();
        this.pause = configuration.pause();
        this.drain = drain;
        this.problems = problems;
        this.time = time;
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext proxy) {
        return upstream.connect(proxy.request().getMethod()).compose(request -> {
            if (late || over) {
                request.reset();
                return Future.failedFuture("given up while connecting");
            }
            inward = request;
            return Future.succeededFuture(request);
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        ProxyRequest request = proxy.request();
        HttpServerRequest outside = request.proxiedRequest();
        Headers.keepInward(request.headers());
        request.putHeader(Exchange.CORRELATION_HEADER, exchange.correlationId());
        exchange.trace().forEach(request::putHeader);
        request.putHeader("X-Forwarded-Proto", outside.scheme());
        request.putHeader("X-Forwarded-Host", outside.authority().toString());
        request.setBody(body.length() == 0 ? null : Body.body(body));
        deadline = context.owner().setTimer(responseTimeout.toMillis(), timer -> giveUp());
        return proxy.sendRequest()
                .onSuccess(answer -> {
                    stopWaiting();
                    learned = true;
                    upstream.breaker().succeeded();
                })
                .recover(failure -> {
                    stopWaiting();
                    return Future.succeededFuture(unanswered(request, failure));
                });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        ProxyResponse answer = proxy.response();
        Headers.keepOutward(answer.headers());
        relativeLocation(answer);
        if (answer.headers().get("Cache-Control") == null) {
            answer.putHeader("Cache-Control", "no-store");
        }
        Future<Void> sent = isEventStream(answer) ? sendStream(proxy, answer) : proxy.sendResponse();
        // An answer broken off by the service is reset by the proxy without a word to the response's handlers.
        return sent.onFailure(broken -> exchange.over(false));
    }

    /** Must be called once, when the answer was sent whole or the caller has gone. */
    void over() {
        over = true;
        stopWaiting();
        if (farewell != null) {
            drain.forget(farewell);
        }
        if (stream) {
            upstream.bulkhead().leaveStream();
        } else {
            upstream.bulkhead().leaveCall();
        }
        if (!learned) {
            learned = true;
            upstream.breaker().abandoned(time.instant());
        }
    }

    private Future<Void> sendStream(ProxyContext proxy, ProxyResponse answer) {
        if (!upstream.enterStream()) {
            resetInward();
            return problem(answer, Problem.of(ProblemType.SERVICE_BUSY, pause)).send();
        }
        stream = true;
        upstream.bulkhead().leaveCall();
        EventStream events = new EventStream(answer.getBody().stream(), context);
        answer.setBody(Body.body(events));
        answer.headers().remove("Content-Length");
        answer.putHeader("X-Accel-Buffering", "no");
        farewell = () -> events.end(comeBackAfter(), this::resetInward);
        drain.endWith(farewell);
        return proxy.sendResponse();
    }

    /** Spread, so that the readers of one gateway do not all knock at the next one in the same moment. */
    private static long comeBackAfter() {
        return ThreadLocalRandom.current().nextLong(500, 3_000);
    }

    private void giveUp() {
        late = true;
        resetInward();
    }

    private void resetInward() {
        if (inward != null) {
            inward.reset();
        }
    }

    private void stopWaiting() {
        if (deadline >= 0) {
            context.owner().cancelTimer(deadline);
            deadline = -1;
        }
    }

    private ProxyResponse unanswered(ProxyRequest request, Throwable failure) {
        if (!over && !callerLeft(failure)) {
            learned = true;
            upstream.breaker().failed(time.instant());
            LOG.warnf(
                    "event=call-failed route=%s late=%b cause=%s correlationId=%s",
                    upstream.name(), late, failure.getClass().getSimpleName(), exchange.correlationId());
        }
        Problem problem =
                late ? Problem.of(ProblemType.SERVICE_TOO_SLOW) : Problem.of(ProblemType.SERVICE_UNAVAILABLE, pause);
        return problem(request.setBody(null).release().response(), problem);
    }

    /** Nobody resets a request but we ourselves: out of patience, or because the proxy heard of the leaving before {@link #over}. */
    private boolean callerLeft(Throwable failure) {
        return !late && failure instanceof StreamResetException;
    }

    private ProxyResponse problem(ProxyResponse answer, Problem problem) {
        exchange.refusal(problem.type().slug());
        answer.headers().clear();
        Told told = problems.told(problem, exchange.language(), exchange.correlationId(), exchange.path());
        answer.setStatusCode(told.status())
                .setStatusMessage(null)
                .putHeader("Content-Type", told.mediaType())
                .putHeader("Content-Language", exchange.language().tag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(told.body()));
        problem.retryAfterSeconds().ifPresent(seconds -> answer.putHeader("Retry-After", seconds));
        return answer;
    }

    /** A service that builds an absolute address from what it knows of itself would give away where it lives. */
    private void relativeLocation(ProxyResponse answer) {
        String location = answer.headers().get("Location");
        String base =
                "%s://%s".formatted(upstream.base().getScheme(), upstream.base().getRawAuthority());
        if (location != null && location.startsWith(base + "/")) {
            answer.putHeader("Location", location.substring(base.length()));
        }
    }

    private static boolean isEventStream(ProxyResponse answer) {
        String type = answer.headers().get("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    }
}
