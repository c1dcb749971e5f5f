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
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.danchu.platform.web.Reads;
import vn.danchu.platform.web.Shown;

/** What the caller has sent and was held, because its words raise the question of a denunciation. */
@Path("/api/supervision/v1/me/held-submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sealed")
@RunOnVirtualThread
class HeldSubmissionResource {

    private static final String PATH = "/api/supervision/v1/me/held-submissions/";

    private final Choosing choosing;
    private final Problems problems;

    HeldSubmissionResource(Choosing choosing, Problems problems) {
        this.choosing = choosing;
        this.problems = problems;
    }

    /** All of it, and what stays sealed, the longest waiting first. */
    @GET
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE, Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Reads
    @APIResponseSchema(HeldView[].class)
    public Response listHeldSubmissions() {
        return Response.ok(new Page<>(choosing.own(), null))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** One of them. */
    @GET
    @Path("{submission}")
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE, Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Reads
    @APIResponseSchema(HeldView.class)
    public Response readHeldSubmission(@PathParam("submission") UUID id) {
        return answer(choosing.find(id));
    }

    /** Its sender chooses what it shall be. From then on it has another identity, which stands in no address and no trail of the sender. */
    @POST
    @Path("{submission}/choice")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE, Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("choose-way")
    @APIResponseSchema(HeldView.class)
    public Response chooseWay(@PathParam("submission") UUID id, @NotNull @Valid ChooseWay request) {
        return answer(choosing.choose(id, request));
    }

    private Response answer(Outcome<HeldView> outcome) {
        return switch (outcome) {
            case Outcome.Done<HeldView>(HeldView held) ->
                Response.fromResponse(Shown.of(held, 200, PATH, held.id(), held.version()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case Outcome.Refused<HeldView>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
