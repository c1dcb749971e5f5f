package vn.danchu.directory.unit;

import static vn.danchu.directory.DirectoryProblem.MERGER_NOT_FOUND;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Shown;

/** Mergers of units: recorded by the province, read by everybody. */
@Path("/api/directory/v1/mergers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
@RunOnVirtualThread
class MergerResource implements Replays {

    private static final String PATH = "/api/directory/v1/mergers/";

    private final Merging merging;
    private final UnitPages pages;
    private final Problems problems;

    MergerResource(Merging merging, UnitPages pages, Problems problems) {
        this.merging = merging;
        this.pages = pages;
        this.problems = problems;
    }

    /** Records a merger of commune-level units; for the head of the province. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Creates("merge-units")
    @Operation(operationId = "mergeUnits")
    @APIResponseSchema(MergerView.class)
    public Response merge(@NotNull @Valid MergeUnits request) {
        return switch (merging.merge(request)) {
            case Outcome.Done<MergerView>(MergerView merger) -> shown(merger, 201);
            case Outcome.Refused<MergerView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return pages.merger(id)
                .map(merger -> shown(merger, status))
                .orElseGet(() -> problems.response(Refusal.of(MERGER_NOT_FOUND)));
    }

    /** A merger with its decision, the units it ended and the one that took their place. */
    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "readMerger")
    @APIResponseSchema(MergerView.class)
    @InTurn
    public Response read(@PathParam("id") UUID id) {
        return replay("", id, 200);
    }

    private static Response shown(MergerView merger, int status) {
        return Shown.of(merger, status, PATH, merger.id());
    }
}
