package vn.danchu.insight.stream;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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
@Path("/api/insight/v1/stream")
@Tag(name = "stream")
@RunOnVirtualThread
class StreamResource {

    private final Joining joining;
    private final Callers callers;
    private final Units units;
    private final TokenLifetime token;
    private final Problems problems;

    StreamResource(Joining joining, Callers callers, Units units, TokenLifetime token, Problems problems) {
        this.joining = joining;
        this.callers = callers;
        this.units = units;
        this.token = token;
        this.problems = problems;
    }

    /** Exact figures of the caller's unit and of those below it, live. Ends with the token. */
    @GET
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
    @APIResponseSchema(String.class)
    public void followFigures(
            @Context RoutingContext request,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Suspended AsyncResponse answer) {
        @Nullable UnitRef own = callers.current().unit();
        if (own == null) {
            answer.resume(problems.response(Refusal.of(PlatformProblem.UNIT_UNKNOWN)));
            return;
        }
        joining.open(
                request,
                lastEventId,
                answer,
                new Audience.Officials(own),
                unit -> units.covers(own, unit),
                Optional.of(token.left()));
    }
}
