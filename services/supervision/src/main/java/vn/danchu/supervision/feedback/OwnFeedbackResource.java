package vn.danchu.supervision.feedback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Reads;

/** What the caller has sent, wherever. */
@Path("/api/supervision/v1/me/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feedback")
@RunOnVirtualThread
class OwnFeedbackResource {

    private final FeedbackPages pages;
    private final Callers callers;
    private final Problems problems;

    OwnFeedbackResource(FeedbackPages pages, Callers callers, Problems problems) {
        this.pages = pages;
        this.callers = callers;
        this.problems = problems;
    }

    /** One page of it, the newest first. */
    @GET
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE})
    @Reads
    @APIResponseSchema(FeedbackView.class)
    public Response listOwnFeedback(@BeanParam @Valid PageRequest page) {
        return switch (pages.by(callers.current().subject(), page)) {
            case Outcome.Done<Page<FeedbackView>>(Page<FeedbackView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<FeedbackView>>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
