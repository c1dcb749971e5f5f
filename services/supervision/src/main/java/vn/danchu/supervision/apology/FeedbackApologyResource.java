package vn.danchu.supervision.apology;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Reads;

/** What the author of one piece of feedback is apologised to for. */
@Path("/api/supervision/v1/feedback/{feedback}/apologies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "apologies")
@RunOnVirtualThread
class FeedbackApologyResource {

    private final ApologyPages pages;
    private final Problems problems;

    FeedbackApologyResource(ApologyPages pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    /** The apologies for it, in the order of the days that were missed. */
    @GET
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE, Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Reads
    @APIResponseSchema(ApologyView[].class)
    public Response listFeedbackApologies(@PathParam("feedback") UUID feedback) {
        return switch (pages.of(feedback)) {
            case Outcome.Done<List<ApologyView>>(List<ApologyView> found) ->
                Response.ok(new Page<>(found, null)).build();
            case Outcome.Refused<List<ApologyView>>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
