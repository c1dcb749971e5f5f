package vn.danchu.supervision.feedback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.Reads;
import vn.danchu.platform.web.Replays;

/** Feedback as it comes in: of those who have an account, and typed by officials for others. */
@Path("/api/supervision/v1/feedback")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feedback")
@RunOnVirtualThread
class FeedbackIntakeResource implements Replays {

    private static final int CREATED = Response.Status.CREATED.getStatusCode();

    /** Where its sender finds what is held. */
    private static final String HELD = "/api/supervision/v1/me/held-submissions/";

    private final Receiving receiving;
    private final Screening screening;
    private final FeedbackPages pages;
    private final Problems problems;

    FeedbackIntakeResource(Receiving receiving, Screening screening, FeedbackPages pages, Problems problems) {
        this.receiving = receiving;
        this.screening = screening;
        this.pages = pages;
        this.problems = problems;
    }

    /** What a citizen or an enterprise reports, praises or proposes; what raises the question of a denunciation is held. */
    @POST
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE})
    @Creates("submit-feedback")
    @APIResponseSchema(FeedbackView.class)
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Held.class)))
    public Response submitFeedback(@NotNull @Valid SubmitFeedback request) {
        return answer(receiving.submit(request));
    }

    /** What came by telephone, on paper or to a desk, typed by an official of the unit. */
    @POST
    @Path("recorded")
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Creates("record-feedback")
    @APIResponseSchema(FeedbackView.class)
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Held.class)))
    public Response recordFeedback(@NotNull @Valid RecordFeedback request) {
        return answer(receiving.record(request));
    }

    private Response answer(Outcome<Received> received) {
        return switch (received) {
            case Outcome.Done<Received>(Received.Taken(FeedbackView feedback)) ->
                FeedbackAnswer.of(new Outcome.Done<>(feedback), CREATED, problems);
            case Outcome.Done<Received>(Received.Kept(Held held)) -> kept(held);
            case Outcome.Refused<Received>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Response kept(Held held) {
        return Response.accepted(held)
                .location(URI.create(HELD + held.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return status == CREATED ? FeedbackAnswer.of(pages.find(id), status, problems) : kept(screening.again(id));
    }

    /** What the units of the caller have to handle, the newest first. */
    @GET
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Reads
    @APIResponseSchema(FeedbackView.class)
    public Response listFeedback(@BeanParam @Valid FeedbackFilter filter, @BeanParam @Valid PageRequest page) {
        return switch (pages.ofUnits(filter, page)) {
            case Outcome.Done<Page<FeedbackView>>(Page<FeedbackView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<FeedbackView>>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
