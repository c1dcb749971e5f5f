package vn.danchu.platform.clock;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;

/**
 * Moves the clock ahead in development and tests; where the clock may not be moved, there is nothing at this address. Any
 * officer may, for there is no other danger to guard against: it is a tool of the demo, and the demo is played by officials.
 * Not part of the API that is published.
 */
@Path("/api/{service}/v1/development/clock")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.WARD_OFFICER)
@RunOnVirtualThread
class DevelopmentClockResource {

    private final SystemPlatformClock clock;
    private final Problems problems;
    private final String service;

    DevelopmentClockResource(
            SystemPlatformClock clock, Problems problems, @ConfigProperty(name = "danchu.service") String service) {
        this.clock = clock;
        this.problems = problems;
        this.service = service;
    }

    @GET
    public Response read(@PathParam("service") String asked) {
        return isHere(asked) ? state() : problems.response(Refusal.of(PlatformProblem.NOT_FOUND));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(@PathParam("service") String asked, @NotNull @Valid MoveClock wish) throws SQLException {
        if (!isHere(asked)) {
            return problems.response(Refusal.of(PlatformProblem.NOT_FOUND));
        }
        Optional<ClockOffset> offset = ClockOffset.parse(wish.offset());
        if (offset.isEmpty()) {
            return problems.response(
                    Refusal.of(PlatformProblem.CLOCK_OFFSET_INVALID).at("offset"));
        }
        clock.moveTo(offset.get());
        return state();
    }

    private boolean isHere(String asked) {
        return clock.adjustable() && service.equals(asked);
    }

    private Response state() {
        return Response.ok(new ClockState(clock.now(), clock.offset().ahead().toString()))
                .build();
    }
}
