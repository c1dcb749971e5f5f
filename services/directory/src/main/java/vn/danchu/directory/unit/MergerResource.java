package vn.danchu.directory.unit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Replays;

/** Mergers of units: recorded by the province, read by everybody. */
@Path("/api/directory/v1/mergers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
@RunOnVirtualThread
class MergerResource implements Replays {

    private final Merging merging;
    private final MergerAnswer answer;

    MergerResource(Merging merging, MergerAnswer answer) {
        this.merging = merging;
        this.answer = answer;
    }

    /** Records a merger of commune-level units; for the head of the province. */
    @POST
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Creates("merge-units")
    @APIResponseSchema(MergerView.class)
    public Response mergeUnits(@NotNull @Valid MergeUnits request) {
        return answer.of(merging.merge(request), 201);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return answer.of(id, status);
    }

    /** A merger with its decision, the units it ended and the one that took their place. */
    @GET
    @Path("{id}")
    @PermitAll
    @APIResponseSchema(MergerView.class)
    @InTurn
    public Response readMerger(@PathParam("id") UUID id) {
        return answer.of(id, 200);
    }
}
