package vn.danchu.consultation.comment;

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

/** What the caller said, wherever. */
@Path("/api/consultation/v1/me/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@RunOnVirtualThread
class OwnCommentsResource {

    private final CommentPages pages;
    private final Callers callers;
    private final Problems problems;

    OwnCommentsResource(CommentPages pages, Callers callers, Problems problems) {
        this.pages = pages;
        this.callers = callers;
        this.problems = problems;
    }

    /** One page of them. */
    @GET
    @RolesAllowed({
        Role.Name.CITIZEN,
        Role.Name.ENTERPRISE,
        Role.Name.MEMBER_ORG,
        Role.Name.FRONT_OFFICER,
        Role.Name.EXPERT_ADVISER
    })
    @APIResponseSchema(CommentView.class)
    @Reads
    public Response listOwnComments(@BeanParam @Valid PageRequest page) {
        return switch (pages.by(callers.current().subject(), page)) {
            case Outcome.Done<Page<CommentView>>(Page<CommentView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<CommentView>>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
