package vn.danchu.consultation.response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Shown;

/** The answers within a consultation. */
@Path("/api/consultation/v1/consultations/{consultation}/responses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "responses")
@RunOnVirtualThread
class AnswerResource implements Replays {

    private static final String PATH = "/api/consultation/v1/responses/";

    private final Answering answering;
    private final Responses responses;
    private final Problems problems;

    AnswerResource(Answering answering, Responses responses, Problems problems) {
        this.answering = answering;
        this.responses = responses;
        this.problems = problems;
    }

    /** The compiler, or the chair, answers one comment or a group of them. */
    @POST
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Creates("answer-comments")
    @APIResponseSchema(ResponseView.class)
    public jakarta.ws.rs.core.Response answerComments(
            @PathParam("consultation") UUID consultation, @NotNull @Valid AnswerComments request) {
        return switch (answering.answer(consultation, request)) {
            case Outcome.Done<ResponseView>(ResponseView response) -> created(response, 201);
            case Outcome.Refused<ResponseView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    @Override
    public jakarta.ws.rs.core.Response replay(String operation, UUID id, int status) {
        return created(responses.findById(id).view(), status);
    }

    private static jakarta.ws.rs.core.Response created(ResponseView response, int status) {
        return Shown.of(response, status, PATH, response.id());
    }
}
