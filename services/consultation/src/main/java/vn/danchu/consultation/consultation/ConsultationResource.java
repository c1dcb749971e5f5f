package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.CONSULTATION_UNKNOWN;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Shown;

/** Consultations: read by everybody once planned, taken through their steps by the officials of the unit. */
@Path("/api/consultation/v1/consultations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
@RunOnVirtualThread
class ConsultationResource implements Replays {

    private static final String PATH = "/api/consultation/v1/consultations/";

    private final Course course;
    private final ConsultationPages pages;
    private final Problems problems;

    ConsultationResource(Course course, ConsultationPages pages, Problems problems) {
        this.course = course;
        this.pages = pages;
        this.problems = problems;
    }

    /** The drafting body prepares a consultation of its unit. */
    @POST
    @RolesAllowed(Role.Name.DRAFTING_BODY)
    @Creates("create-consultation")
    @APIResponseSchema(ConsultationView.class)
    public Response createConsultation(@NotNull @Valid CreateConsultation request) {
        return answer(course.create(request), 201);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return pages.find(id)
                .map(consultation -> shown(consultation, status))
                .orElseGet(() -> problems.response(Refusal.of(CONSULTATION_UNKNOWN)));
    }

    /** Consultations from their plan on, newest first. */
    @GET
    @PermitAll
    @APIResponseSchema(ConsultationView.class)
    @InTurn
    public Response listConsultations(
            @BeanParam @Valid PageRequest page,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("state") @Nullable ConsultationState state) {
        return switch (pages.list(page, unit, state)) {
            case Outcome.Done<Page<ConsultationView>>(Page<ConsultationView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<ConsultationView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** One consultation; while it is a draft, for the officials of the unit only. */
    @GET
    @Path("{id}")
    @PermitAll
    @APIResponseSchema(ConsultationView.class)
    @InTurn
    public Response readConsultation(@PathParam("id") UUID id) {
        return replay("", id, 200);
    }

    /** The chair approves the plan: art. 28(1). */
    @POST
    @Path("{id}/plan")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("approve-plan")
    @APIResponseSchema(ConsultationView.class)
    public Response approvePlan(@PathParam("id") UUID id, @NotNull @Valid ApprovePlan request) {
        return answer(course.approvePlan(id, request), 200);
    }

    /** The content is published and people are asked: art. 28(2). */
    @POST
    @Path("{id}/opening")
    @RolesAllowed({Role.Name.DRAFTING_BODY, Role.Name.COMMUNE_CHAIR})
    @Changes("open-consultation")
    @APIResponseSchema(ConsultationView.class)
    public Response openConsultation(@PathParam("id") UUID id, @NotNull @Valid OpenConsultation request) {
        return answer(course.open(id, request), 200);
    }

    /** The closing moves later: art. 14(1). */
    @POST
    @Path("{id}/extension")
    @RolesAllowed({Role.Name.DRAFTING_BODY, Role.Name.COMMUNE_CHAIR})
    @Changes("extend-consultation")
    @APIResponseSchema(ConsultationView.class)
    public Response extendConsultation(@PathParam("id") UUID id, @NotNull @Valid ExtendConsultation request) {
        return answer(course.extend(id, request), 200);
    }

    /** The chair names who compiles: art. 28(3). */
    @POST
    @Path("{id}/compilation")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("start-compilation")
    @APIResponseSchema(ConsultationView.class)
    public Response startCompilation(@PathParam("id") UUID id, @NotNull @Valid StartCompilation request) {
        return answer(course.startCompilation(id, request), 200);
    }

    /** The chair approves compilation and answers: art. 28(3) and 28(4). */
    @POST
    @Path("{id}/approval")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("approve-compilation")
    @APIResponseSchema(ConsultationView.class)
    public Response approveCompilation(@PathParam("id") UUID id, @NotNull @Valid ApproveCompilation request) {
        return answer(course.approveCompilation(id, request), 200);
    }

    /** The result is published: art. 28(3), within the days of art. 12(3). */
    @POST
    @Path("{id}/publication")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("publish-result")
    @APIResponseSchema(ConsultationView.class)
    public Response publishResult(@PathParam("id") UUID id, @NotNull @Valid PublishResult request) {
        return answer(course.publishResult(id, request), 200);
    }

    /** The document is issued. */
    @POST
    @Path("{id}/decision")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("decide-consultation")
    @APIResponseSchema(ConsultationView.class)
    public Response decideConsultation(@PathParam("id") UUID id, @NotNull @Valid Decide request) {
        return answer(course.decide(id, request), 200);
    }

    /** The outcome is reported to the People's Council: art. 28(5). */
    @POST
    @Path("{id}/report")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("report-consultation")
    @APIResponseSchema(ConsultationView.class)
    public Response reportToCouncil(@PathParam("id") UUID id, @NotNull @Valid ReportToCouncil request) {
        return answer(course.report(id, request), 200);
    }

    /** The consultation is called off, with a reason. */
    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("cancel-consultation")
    @APIResponseSchema(ConsultationView.class)
    public Response cancelConsultation(@PathParam("id") UUID id, @NotNull @Valid CancelConsultation request) {
        return answer(course.cancel(id, request), 200);
    }

    private Response answer(Outcome<Consultation> outcome, int status) {
        return switch (outcome) {
            case Outcome.Done<Consultation>(Consultation consultation) -> shown(consultation, status);
            case Outcome.Refused<Consultation>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Response shown(Consultation consultation, int status) {
        return Shown.of(ConsultationView.of(consultation), status, PATH, consultation.id(), consultation.version());
    }
}
