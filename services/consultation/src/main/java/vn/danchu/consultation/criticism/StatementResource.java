package vn.danchu.consultation.criticism;

import static vn.danchu.consultation.ConsultationProblem.CRITICISM_UNKNOWN;

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

/** The statements on a consultation: delivered by the Front of the same level and its member organisations, read by everybody. */
@Path("/api/consultation/v1/consultations/{consultation}/criticisms")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "criticisms")
@RunOnVirtualThread
class StatementResource implements Replays {

    private final Criticising criticising;
    private final CriticismPages pages;
    private final Problems problems;

    StatementResource(Criticising criticising, CriticismPages pages, Problems problems) {
        this.criticising = criticising;
        this.pages = pages;
        this.problems = problems;
    }

    /** A statement of the Front, or of a member organisation with which the Front agreed on it. */
    @POST
    @RolesAllowed({Role.Name.FRONT_OFFICER, Role.Name.MEMBER_ORG})
    @Creates("submit-criticism")
    @APIResponseSchema(CriticismView.class)
    public Response submitCriticism(
            @PathParam("consultation") UUID consultation, @NotNull @Valid SubmitCriticism request) {
        return switch (criticising.submit(consultation, request)) {
            case Outcome.Done<CriticismView>(CriticismView criticism) -> CriticismReply.of(criticism, 201);
            case Outcome.Refused<CriticismView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return pages.find(id)
                .map(criticism -> CriticismReply.of(criticism, status))
                .orElseGet(() -> problems.response(Refusal.of(CRITICISM_UNKNOWN)));
    }

    /** The statements on a draft, with their answers. */
    @GET
    @PermitAll
    @APIResponseSchema(CriticismView.class)
    @InTurn
    public Response listCriticisms(@PathParam("consultation") UUID consultation, @BeanParam @Valid PageRequest page) {
        return switch (pages.list(consultation, page)) {
            case Outcome.Done<Page<CriticismView>>(Page<CriticismView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<CriticismView>>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
