package vn.danchu.insight.stream;

import io.netty.channel.EventLoop;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.Vertx;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.identity.TokenLifetime;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.unit.Units;

/**
 * The figures live, as server-sent events: one {@code snapshot}, then a {@code change} per changed figure, each with the id
 * {@code <epoch>-<offset>} of its record. Nothing is merged or left out: a reader that stays sees every change of what it
 * may see. One that comes back with {@code Last-Event-ID} gets what it missed, or a {@code reset} with its reason and a
 * new snapshot.
 */
@Path("/api/insight/v1")
@Tag(name = "stream")
@RunOnVirtualThread
class StreamResource {

    private final Live live;
    private final Callers callers;
    private final Units units;
    private final TokenLifetime token;
    private final Problems problems;
    private final StreamConfiguration configuration;
    private final Vertx vertx;

    StreamResource(
            Live live,
            Callers callers,
            Units units,
            TokenLifetime token,
            Problems problems,
            StreamConfiguration configuration,
            Vertx vertx) {
        this.live = live;
        this.callers = callers;
        this.units = units;
        this.token = token;
        this.problems = problems;
        this.configuration = configuration;
        this.vertx = vertx;
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({
        Role.Name.CITY_VIEWER,
        Role.Name.WARD_OFFICER,
        Role.Name.COMMUNE_CHAIR,
        Role.Name.DRAFTING_BODY,
        Role.Name.COUNCIL_STANDING,
        Role.Name.PARTY_HEAD,
        Role.Name.FRONT_OFFICER
    })
    @Operation(summary = "Exact figures of the caller's unit and of those below it, live. Ends with the token.")
    public void exact(
            @Context RoutingContext request,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Suspended AsyncResponse answer) {
        @Nullable UnitRef own = callers.current().unit();
        if (own == null) {
            answer.resume(problems.response(Refusal.of(PlatformProblem.UNIT_UNKNOWN)));
            return;
        }
        open(
                request,
                lastEventId,
                answer,
                new Audience.Officials(own),
                unit -> units.covers(own, unit),
                Optional.of(token.left()));
    }

    @GET
    @Path("public/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermitAll
    @Operation(summary = "Figures of all units as everybody may see them, live: numbers of people in steps of five.")
    public void rounded(
            @Context RoutingContext request,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Suspended AsyncResponse answer) {
        open(request, lastEventId, answer, new Audience.Everybody(), unit -> true, Optional.empty());
    }

    /** From here on the answer belongs to the event loop of its connection: the suspended request is never resumed. */
    private void open(
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
