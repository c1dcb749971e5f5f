package vn.danchu.directory.holder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.directory.EndRequest;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Versions;

/** One holding of a post. */
@Path("/api/directory/v1/holdings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@RunOnVirtualThread
class HoldingResource {

    private final Holders holders;
    private final Problems problems;

    HoldingResource(Holders holders, Problems problems) {
        this.holders = holders;
        this.problems = problems;
    }

    /** A person leaves a post. */
    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("end-holding")
    @Operation(operationId = "endHolding", summary = "Ends the time for which a person holds a post.")
    public Response end(@PathParam("id") UUID id, @NotNull @Valid EndRequest request) {
        return switch (holders.end(id, request)) {
            case Outcome.Done<Holding>(Holding holding) ->
                Response.ok(holding.view()).tag(Versions.tag(holding.version())).build();
            case Outcome.Refused<Holding>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
