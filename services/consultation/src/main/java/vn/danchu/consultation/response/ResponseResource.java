package vn.danchu.consultation.response;

import static vn.danchu.consultation.ConsultationProblem.RESPONSE_UNKNOWN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.InTurn;

/** One answer, for everybody. */
@Path("/api/consultation/v1/responses/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "responses")
@RunOnVirtualThread
class ResponseResource {

    private final Responses responses;
    private final Problems problems;

    ResponseResource(Responses responses, Problems problems) {
        this.responses = responses;
        this.problems = problems;
    }

    /** One answer. */
    @GET
    @PermitAll
    @Transactional
    @APIResponseSchema(ResponseView.class)
    @InTurn
    public jakarta.ws.rs.core.Response readResponse(@PathParam("id") UUID id) {
        return responses
                .findByIdOptional(id)
                .map(response -> jakarta.ws.rs.core.Response.ok(response.view()).build())
                .orElseGet(() -> problems.response(Refusal.of(RESPONSE_UNKNOWN)));
    }
}
