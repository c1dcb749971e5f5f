package vn.danchu.directory.register;

import static vn.danchu.directory.DirectoryProblem.FIGURE_NOT_FOUND;

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
import vn.danchu.contracts.directory.RegisterKind;
import vn.danchu.directory.UnitCode;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.Day;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Shown;

/** Figures of registers: recorded and corrected by the officials of the unit, read by everybody. */
@Path("/api/directory/v1/register-figures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registers")
@RunOnVirtualThread
class RegisterResource implements Replays {

    private static final String PATH = "/api/directory/v1/register-figures/";

    private final Registers registers;
    private final PlatformClock clock;
    private final Problems problems;

    RegisterResource(Registers registers, PlatformClock clock, Problems problems) {
        this.registers = registers;
        this.clock = clock;
        this.problems = problems;
    }

    /** Records what a register of a unit says for a day. */
    @POST
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Creates("record-figure")
    @APIResponseSchema(FigureView.class)
    public Response recordFigure(@NotNull @Valid RecordFigure request) {
        return answer(registers.record(request), 201);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return registers
                .find(id)
                .map(figure -> shown(figure, status))
                .orElseGet(() -> problems.response(Refusal.of(FIGURE_NOT_FOUND)));
    }

    /** The figures of one kind of a unit, the newest day first. */
    @GET
    @PermitAll
    @APIResponseSchema(FigureView.class)
    @InTurn
    public Response listFigures(
            @NotNull @QueryParam("unit") UnitCode unit,
            @NotNull @QueryParam("kind") RegisterKind kind,
            @QueryParam("on") @Nullable Day on,
            @BeanParam @Valid PageRequest page) {
        return switch (registers.list(unit.value(), Day.or(on, clock.today()), kind, page)) {
            case Outcome.Done<Page<FigureView>>(Page<FigureView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<FigureView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** A figure of a register with its day and its source. */
    @GET
    @Path("{id}")
    @PermitAll
    @APIResponseSchema(FigureView.class)
    @InTurn
    public Response readFigure(@PathParam("id") UUID id) {
        return replay("", id, 200);
    }

    /** Corrects a figure; what it said before is kept with the reason. */
    @POST
    @Path("{id}/correction")
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("correct-figure")
    @APIResponseSchema(FigureView.class)
    public Response correctFigure(@PathParam("id") UUID id, @NotNull @Valid CorrectFigure request) {
        return answer(registers.correct(id, request), 200);
    }

    private Response answer(Outcome<RegisterFigure> outcome, int status) {
        return switch (outcome) {
            case Outcome.Done<RegisterFigure>(RegisterFigure figure) -> shown(figure, status);
            case Outcome.Refused<RegisterFigure>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Response shown(RegisterFigure figure, int status) {
        return Shown.of(figure.view(), status, PATH, figure.id(), figure.version());
    }
}
