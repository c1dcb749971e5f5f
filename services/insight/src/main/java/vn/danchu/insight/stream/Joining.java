package vn.danchu.insight.stream;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.AsyncResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;

/** Makes a reader of the live figures out of a request. */
@ApplicationScoped
class Joining {

    private final Live live;
    private final Problems problems;
    private final StreamConfiguration configuration;
    private final Vertx vertx;

    Joining(Live live, Problems problems, StreamConfiguration configuration, Vertx vertx) {
        this.live = live;
        this.problems = problems;
        this.configuration = configuration;
        this.vertx = vertx;
    }

    /** From here on the answer belongs to the event loop of its connection: the suspended request is never resumed. */
    void open(
            RoutingContext request,
            @Nullable String lastEventId,
            AsyncResponse answer,
            Audience audience,
            Predicate<UnitRef> visible,
            Optional<Duration> atMost) {
        EventLoop thread =
                ((ConnectionBase) request.request().connection()).channel().eventLoop();
        Reader reader = new Reader(request.response(), audience, visible, configuration.waiting());
        Optional<Live.Membership> joined =
                live.join(thread, reader, Optional.ofNullable(lastEventId), audience, visible);
        if (joined.isEmpty()) {
            answer.resume(problems.response(Refusal.of(PlatformProblem.UNAVAILABLE)));
            return;
        }
        Live.Membership membership = joined.get();
        Optional<Long> timer =
                atMost.map(limit -> vertx.setTimer(Math.max(1, limit.toMillis()), expired -> membership.end()));
        request.addEndHandler(ended -> {
            timer.ifPresent(vertx::cancelTimer);
            membership.leave();
        });
        // Gone before anybody listened for it.
        if (request.response().closed()) {
            membership.leave();
        }
    }
}
