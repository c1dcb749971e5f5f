package vn.danchu.consultation.criticism;

import static vn.danchu.consultation.ConsultationProblem.CRITICISM_UNKNOWN;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.InTurn;

/** One statement: read by everybody, answered by the drafting body. */
@Path("/api/consultation/v1/criticisms/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "criticisms")
@RunOnVirtualThread
class CriticismResource {

    private final Criticising criticising;
    private final CriticismPages pages;
    private final Problems problems;

    CriticismResource(Criticising criticising, CriticismPages pages, Problems problems) {
        this.criticising = criticising;
        this.pages = pages;
        this.problems = problems;
    }

    /** One statement with its answer. */
    @GET
    @PermitAll
    @APIResponseSchema(CriticismView.class)
    @InTurn
    public Response readCriticism(@PathParam("id") UUID id) {
        return pages.find(id)
                .map(criticism -> CriticismReply.of(criticism, 200))
                .orElseGet(() -> problems.response(Refusal.of(CRITICISM_UNKNOWN)));
    }

    /** The drafting body answers in writing, part by part. */
    @POST
    @Path("answer")
    @RolesAllowed({Role.Name.DRAFTING_BODY, Role.Name.COMMUNE_CHAIR})
    @Changes("answer-criticism")
    @APIResponseSchema(CriticismView.class)
    public Response answerCriticism(@PathParam("id") UUID id, @NotNull @Valid AnswerCriticism request) {
        return switch (criticising.answer(id, request)) {
            case Outcome.Done<CriticismView>(CriticismView criticism) -> CriticismReply.of(criticism, 200);
            case Outcome.Refused<CriticismView>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
