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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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
@Produces(MediaType.APPLICATION_JSON)
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
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.DRAFTING_BODY)
    @Creates("create-consultation")
    @Operation(operationId = "createConsultation")
    @APIResponseSchema(ConsultationView.class)
    public Response create(@NotNull @Valid CreateConsultation request) {
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
    @Operation(operationId = "listConsultations")
    @APIResponseSchema(ConsultationView.class)
    @InTurn
    public Response list(
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
    @Operation(operationId = "readConsultation")
    @APIResponseSchema(ConsultationView.class)
    @InTurn
    public Response read(@PathParam("id") UUID id) {
        return replay("", id, 200);
    }

    /** The chair approves the plan: art. 28(1). */
    @POST
    @Path("{id}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("approve-plan")
    @Operation(operationId = "approvePlan")
    @APIResponseSchema(ConsultationView.class)
    public Response approvePlan(@PathParam("id") UUID id, @NotNull @Valid ApprovePlan request) {
        return answer(course.approvePlan(id, request), 200);
    }

    /** The content is published and people are asked: art. 28(2). */
    @POST
    @Path("{id}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.DRAFTING_BODY, Role.Name.COMMUNE_CHAIR})
    @Changes("open-consultation")
    @Operation(operationId = "openConsultation")
    @APIResponseSchema(ConsultationView.class)
    public Response open(@PathParam("id") UUID id, @NotNull @Valid OpenConsultation request) {
        return answer(course.open(id, request), 200);
    }

    /** The closing moves later: art. 14(1). */
    @POST
    @Path("{id}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.DRAFTING_BODY, Role.Name.COMMUNE_CHAIR})
    @Changes("extend-consultation")
    @Operation(operationId = "extendConsultation")
    @APIResponseSchema(ConsultationView.class)
    public Response extend(@PathParam("id") UUID id, @NotNull @Valid ExtendConsultation request) {
        return answer(course.extend(id, request), 200);
    }

    /** The chair names who compiles: art. 28(3). */
    @POST
    @Path("{id}/compilation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("start-compilation")
    @Operation(operationId = "startCompilation")
    @APIResponseSchema(ConsultationView.class)
    public Response startCompilation(@PathParam("id") UUID id, @NotNull @Valid StartCompilation request) {
        return answer(course.startCompilation(id, request), 200);
    }

    /** The chair approves compilation and answers: art. 28(3) and 28(4). */
    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("approve-compilation")
    @Operation(operationId = "approveCompilation")
    @APIResponseSchema(ConsultationView.class)
    public Response approveCompilation(@PathParam("id") UUID id, @NotNull @Valid ApproveCompilation request) {
        return answer(course.approveCompilation(id, request), 200);
    }

    /** The result is published: art. 28(3), within the days of art. 12(3). */
    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("publish-result")
    @Operation(operationId = "publishResult")
    @APIResponseSchema(ConsultationView.class)
    public Response publishResult(@PathParam("id") UUID id, @NotNull @Valid PublishResult request) {
        return answer(course.publishResult(id, request), 200);
    }

    /** The document is issued. */
    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("decide-consultation")
    @Operation(operationId = "decideConsultation")
    @APIResponseSchema(ConsultationView.class)
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid Decide request) {
        return answer(course.decide(id, request), 200);
    }

    /** The outcome is reported to the People's Council: art. 28(5). */
    @POST
    @Path("{id}/report")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("report-consultation")
    @Operation(operationId = "reportToCouncil")
    @APIResponseSchema(ConsultationView.class)
    public Response report(@PathParam("id") UUID id, @NotNull @Valid ReportToCouncil request) {
        return answer(course.report(id, request), 200);
    }

    /** The consultation is called off, with a reason. */
    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("cancel-consultation")
    @Operation(operationId = "cancelConsultation")
    @APIResponseSchema(ConsultationView.class)
    public Response cancel(@PathParam("id") UUID id, @NotNull @Valid CancelConsultation request) {
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
