package vn.danchu.supervision.apology;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.ApologyState;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Reads;
import vn.danchu.platform.web.Shown;

/** What a unit apologises for: every missed day of feedback, sent and met by its chair. */
@Path("/api/supervision/v1/apologies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "apologies")
@RunOnVirtualThread
class ApologyResource {

    private static final String PATH = "/api/supervision/v1/apologies/";

    private final Apologising apologising;
    private final ApologyPages pages;
    private final Problems problems;

    ApologyResource(Apologising apologising, ApologyPages pages, Problems problems) {
        this.apologising = apologising;
        this.pages = pages;
        this.problems = problems;
    }

    /** What the units of the caller owe and have owed, the newest first. */
    @GET
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Reads
    @APIResponseSchema(ApologyView.class)
    public Response listApologies(
            @QueryParam("state") @Nullable ApologyState state, @BeanParam @Valid PageRequest page) {
        return switch (pages.ofUnits(state, page)) {
            case Outcome.Done<Page<ApologyView>>(Page<ApologyView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<ApologyView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** One, for the author of the feedback and for the unit. */
    @GET
    @Path("{apology}")
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE, Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Reads
    @APIResponseSchema(ApologyView.class)
    public Response readApology(@PathParam("apology") UUID id) {
        return answer(pages.find(id));
    }

    /** The chair sends the letter, with the new date where the answer is still owed. */
    @POST
    @Path("{apology}/letter")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("send-apology")
    @APIResponseSchema(ApologyView.class)
    public Response sendApology(@PathParam("apology") UUID id, @NotNull @Valid SendLetter request) {
        return answer(apologising.send(id, request));
    }

    /** The chair records that officials at fault met the author; only that closes the apology. */
    @POST
    @Path("{apology}/meeting")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("record-apology-meeting")
    @APIResponseSchema(ApologyView.class)
    public Response recordMeeting(@PathParam("apology") UUID id, @NotNull @Valid RecordMeeting request) {
        return answer(apologising.meet(id, request));
    }

    private Response answer(Outcome<ApologyView> outcome) {
        return switch (outcome) {
            case Outcome.Done<ApologyView>(ApologyView apology) ->
                Shown.of(apology, 200, PATH, apology.id(), apology.version());
            case Outcome.Refused<ApologyView>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
