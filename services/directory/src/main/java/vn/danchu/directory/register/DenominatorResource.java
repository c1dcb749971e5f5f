package vn.danchu.directory.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.UnitCode;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Day;
import vn.danchu.platform.web.InTurn;

/** What the figures of a unit are measured by on a day. */
@Path("/api/directory/v1/denominators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registers")
@RunOnVirtualThread
class DenominatorResource {

    private final Registers registers;
    private final PlatformClock clock;
    private final Problems problems;

    DenominatorResource(Registers registers, PlatformClock clock, Problems problems) {
        this.registers = registers;
        this.clock = clock;
        this.problems = problems;
    }

    /**
     * The newest figure of each kind of a unit on or before a day; for a unit without one, the sum over the units merged
     * into it.
     */
    @GET
    @PermitAll
    @APIResponseSchema(Denominator[].class)
    @InTurn
    public Response listDenominators(@NotNull @QueryParam("unit") UnitCode unit, @QueryParam("on") @Nullable Day on) {
        return switch (registers.denominators(unit.value(), Day.or(on, clock.today()))) {
            case Outcome.Done<List<Denominator>>(List<Denominator> found) ->
                Response.ok(new Page<>(found, null)).build();
            case Outcome.Refused<List<Denominator>>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
