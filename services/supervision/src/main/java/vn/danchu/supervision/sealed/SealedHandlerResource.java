package vn.danchu.supervision.sealed;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import vn.danchu.platform.page.Page;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.Reads;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Shown;

/** Who handles denunciations in a unit: named by its head, one by one. The role alone opens no record. */
@Path("/api/supervision/v1/denunciation-handlers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sealed")
@RunOnVirtualThread
class SealedHandlerResource implements Replays {

    private static final String PATH = "/api/supervision/v1/denunciation-handlers/";

    private final SealedHandlers handlers;
    private final Problems problems;

    SealedHandlerResource(SealedHandlers handlers, Problems problems) {
        this.handlers = handlers;
        this.problems = problems;
    }

    /** Those of the caller's units, also those who were, the latest named first. */
    @GET
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Reads
    @APIResponseSchema(SealedHandlerView[].class)
    public Response listHandlers() {
        return Response.ok(new Page<>(handlers.all(), null)).build();
    }

    /** The head of a unit names one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Creates("name-handler")
    @APIResponseSchema(SealedHandlerView.class)
    public Response nameHandler(@NotNull @Valid NameHandler request) {
        return answer(handlers.name(request), 201);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return answer(handlers.find(id), status);
    }

    /** From now on they open nothing. */
    @POST
    @Path("{handler}/end")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("end-handler")
    @APIResponseSchema(SealedHandlerView.class)
    public Response endHandler(@PathParam("handler") UUID id) {
        return answer(handlers.end(id), 200);
    }

    private Response answer(Outcome<SealedHandlerView> outcome, int status) {
        return switch (outcome) {
            case Outcome.Done<SealedHandlerView>(SealedHandlerView handler) ->
                Shown.of(handler, status, PATH, handler.id(), handler.version());
            case Outcome.Refused<SealedHandlerView>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
