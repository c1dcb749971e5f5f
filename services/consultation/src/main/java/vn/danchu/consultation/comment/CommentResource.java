package vn.danchu.consultation.comment;

import static vn.danchu.consultation.ConsultationProblem.COMMENT_UNKNOWN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.InTurn;

/** One comment: read by everybody, amended and withdrawn by its author. */
@Path("/api/consultation/v1/comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@RunOnVirtualThread
class CommentResource {

    private final Commenting commenting;
    private final CommentPages pages;
    private final Problems problems;

    CommentResource(Commenting commenting, CommentPages pages, Problems problems) {
        this.commenting = commenting;
        this.pages = pages;
        this.problems = problems;
    }

    /** One comment. */
    @GET
    @PermitAll
    @APIResponseSchema(CommentView.class)
    @InTurn
    public Response readComment(@PathParam("id") UUID id) {
        return pages.find(id)
                .map(comment -> CommentAnswer.of(comment, 200))
                .orElseGet(() -> problems.response(Refusal.of(COMMENT_UNKNOWN)));
    }

    /** The author changes words or stance before the closing. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.Name.CITIZEN,
        Role.Name.ENTERPRISE,
        Role.Name.MEMBER_ORG,
        Role.Name.FRONT_OFFICER,
        Role.Name.EXPERT_ADVISER
    })
    @Changes("amend-comment")
    @APIResponseSchema(CommentView.class)
    public Response amendComment(@PathParam("id") UUID id, @NotNull @Valid AmendComment request) {
        return shown(commenting.amend(id, request));
    }

    /** The author takes the comment back before the closing. */
    @POST
    @Path("withdrawal")
    @RolesAllowed({
        Role.Name.CITIZEN,
        Role.Name.ENTERPRISE,
        Role.Name.MEMBER_ORG,
        Role.Name.FRONT_OFFICER,
        Role.Name.EXPERT_ADVISER
    })
    @Changes("withdraw-comment")
    @APIResponseSchema(CommentView.class)
    public Response withdrawComment(@PathParam("id") UUID id) {
        return shown(commenting.withdraw(id));
    }

    private Response shown(Outcome<CommentView> outcome) {
        return switch (outcome) {
            case Outcome.Done<CommentView>(CommentView comment) -> CommentAnswer.of(comment, 200);
            case Outcome.Refused<CommentView>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
