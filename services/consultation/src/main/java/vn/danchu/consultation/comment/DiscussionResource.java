package vn.danchu.consultation.comment;

import static vn.danchu.consultation.ConsultationProblem.COMMENT_UNKNOWN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Replays;

/** The comments on a consultation: added by those who are asked, read by everybody. */
@Path("/api/consultation/v1/consultations/{consultation}/comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@RunOnVirtualThread
class DiscussionResource implements Replays {

    private final Commenting commenting;
    private final CommentPages pages;
    private final Problems problems;

    DiscussionResource(Commenting commenting, CommentPages pages, Problems problems) {
        this.commenting = commenting;
        this.pages = pages;
        this.problems = problems;
    }

    /** A comment, counted or late; which of the two stands in the answer. */
    @POST
    @RolesAllowed({
        Role.Name.CITIZEN,
        Role.Name.ENTERPRISE,
        Role.Name.MEMBER_ORG,
        Role.Name.FRONT_OFFICER,
        Role.Name.EXPERT_ADVISER
    })
    @Creates("submit-comment")
    @APIResponseSchema(CommentView.class)
    public Response submitComment(@PathParam("consultation") UUID consultation, @NotNull @Valid SubmitComment request) {
        return switch (commenting.submit(consultation, request)) {
            case Outcome.Done<CommentView>(CommentView comment) -> CommentAnswer.of(comment, 201);
            case Outcome.Refused<CommentView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return pages.find(id)
                .map(comment -> CommentAnswer.of(comment, status))
                .orElseGet(() -> problems.response(Refusal.of(COMMENT_UNKNOWN)));
    }

    /** What people said, without the names of persons. */
    @GET
    @PermitAll
    @APIResponseSchema(CommentView.class)
    @InTurn
    public Response listComments(
            @PathParam("consultation") UUID consultation,
            @BeanParam @Valid CommentFilter filter,
            @BeanParam @Valid PageRequest page) {
        return switch (pages.list(consultation, filter, page)) {
            case Outcome.Done<Page<CommentView>>(Page<CommentView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<CommentView>>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
