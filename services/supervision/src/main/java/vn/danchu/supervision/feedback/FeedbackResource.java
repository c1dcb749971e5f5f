package vn.danchu.supervision.feedback;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Reads;

/** One piece of feedback, taken through its steps by those who handle it and by its author. */
@Path("/api/supervision/v1/feedback/{feedback}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feedback")
@RunOnVirtualThread
class FeedbackResource {

    private final Handling handling;
    private final FeedbackPages pages;
    private final Problems problems;

    FeedbackResource(Handling handling, FeedbackPages pages, Problems problems) {
        this.handling = handling;
        this.pages = pages;
        this.problems = problems;
    }

    /** One, for its author and for those who handle it. */
    @GET
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE, Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Reads
    @APIResponseSchema(FeedbackView.class)
    public Response readFeedback(@PathParam("feedback") UUID id) {
        return FeedbackAnswer.of(pages.find(id), 200, problems);
    }

    /** What only those who handle it see: by whom, about whom, the answer that waits for approval, where its author is answered. */
    @GET
    @Path("handling")
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Reads
    @APIResponseSchema(HandlingView.class)
    public Response readHandling(@PathParam("feedback") UUID id) {
        return switch (pages.handling(id)) {
            case Outcome.Done<HandlingView>(HandlingView view) ->
                Response.ok(view).build();
            case Outcome.Refused<HandlingView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** The steps it took, for those who handle it. */
    @GET
    @Path("steps")
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Reads
    @APIResponseSchema(StepView[].class)
    public Response listSteps(@PathParam("feedback") UUID id) {
        return switch (pages.steps(id)) {
            case Outcome.Done<List<StepView>>(List<StepView> steps) ->
                Response.ok(new Page<>(steps, null)).build();
            case Outcome.Refused<List<StepView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** Somebody of the unit takes it up: one official, and a day promised to its author. */
    @POST
    @Path("acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("accept-feedback")
    @APIResponseSchema(FeedbackView.class)
    public Response acceptFeedback(@PathParam("feedback") UUID id, @NotNull @Valid AcceptFeedback request) {
        return FeedbackAnswer.of(handling.accept(id, request), 200, problems);
    }

    /** Another official answers for it from now on. */
    @POST
    @Path("assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("assign-feedback")
    @APIResponseSchema(FeedbackView.class)
    public Response assignFeedback(@PathParam("feedback") UUID id, @NotNull @Valid AssignFeedback request) {
        return FeedbackAnswer.of(handling.assign(id, request), 200, problems);
    }

    /** The official asks its author for more; the promised day moves by the days they take. */
    @POST
    @Path("question")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("ask-author")
    @APIResponseSchema(FeedbackView.class)
    public Response askAuthor(@PathParam("feedback") UUID id, @NotNull @Valid AskAuthor request) {
        return FeedbackAnswer.of(handling.ask(id, request), 200, problems);
    }

    /** Its author gives more. */
    @POST
    @Path("reply")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE})
    @Changes("reply-to-question")
    @APIResponseSchema(FeedbackView.class)
    public Response replyToQuestion(@PathParam("feedback") UUID id, @NotNull @Valid ReplyToQuestion request) {
        return FeedbackAnswer.of(handling.reply(id, request), 200, problems);
    }

    /** The official writes down what an author without an account answered. */
    @POST
    @Path("recorded-reply")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("record-reply")
    @APIResponseSchema(FeedbackView.class)
    public Response recordReply(@PathParam("feedback") UUID id, @NotNull @Valid RecordReply request) {
        return FeedbackAnswer.of(handling.recordReply(id, request), 200, problems);
    }

    /** The official writes an answer. */
    @POST
    @Path("proposed-answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("propose-answer")
    @APIResponseSchema(FeedbackView.class)
    public Response proposeAnswer(@PathParam("feedback") UUID id, @NotNull @Valid ProposeAnswer request) {
        return FeedbackAnswer.of(handling.propose(id, request), 200, problems);
    }

    /** The chair does not approve the proposed answer. */
    @POST
    @Path("returned-answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("return-answer")
    @APIResponseSchema(FeedbackView.class)
    public Response returnAnswer(@PathParam("feedback") UUID id, @NotNull @Valid ReturnAnswer request) {
        return FeedbackAnswer.of(handling.returnAnswer(id, request), 200, problems);
    }

    /** The chair approves the proposed answer, and its author can read it. */
    @POST
    @Path("answer")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("approve-answer")
    @APIResponseSchema(FeedbackView.class)
    public Response approveAnswer(@PathParam("feedback") UUID id) {
        return FeedbackAnswer.of(handling.approve(id), 200, problems);
    }

    /** It is passed on to whoever is competent: art. 35(2)(b). */
    @POST
    @Path("transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("transfer-feedback")
    @APIResponseSchema(FeedbackView.class)
    public Response transferFeedback(@PathParam("feedback") UUID id, @NotNull @Valid TransferFeedback request) {
        return FeedbackAnswer.of(handling.transfer(id, request), 200, problems);
    }

    /** The chair does not have it taken up, for a reason of the closed list. */
    @POST
    @Path("refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("refuse-feedback")
    @APIResponseSchema(FeedbackView.class)
    public Response refuseFeedback(@PathParam("feedback") UUID id, @NotNull @Valid RefuseFeedback request) {
        return FeedbackAnswer.of(handling.refuse(id, request), 200, problems);
    }

    /** Its author takes it back before the answer. */
    @POST
    @Path("withdrawal")
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE})
    @Changes("withdraw-feedback")
    @APIResponseSchema(FeedbackView.class)
    public Response withdrawFeedback(@PathParam("feedback") UUID id) {
        return FeedbackAnswer.of(handling.withdraw(id), 200, problems);
    }

    /** Its author says what they think of the answer: art. 34(1). */
    @POST
    @Path("rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE})
    @Changes("rate-answer")
    @APIResponseSchema(FeedbackView.class)
    public Response rateAnswer(@PathParam("feedback") UUID id, @NotNull @Valid RateAnswer request) {
        return FeedbackAnswer.of(handling.rate(id, request), 200, problems);
    }

    /** Its author does not accept the answer; once. */
    @POST
    @Path("reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.ENTERPRISE})
    @Changes("reopen-feedback")
    @APIResponseSchema(FeedbackView.class)
    public Response reopenFeedback(@PathParam("feedback") UUID id, @NotNull @Valid ReopenFeedback request) {
        return FeedbackAnswer.of(handling.reopen(id, request), 200, problems);
    }
}
