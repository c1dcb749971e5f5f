package vn.danchu.directory.calendar;

import static vn.danchu.directory.calendar.CalendarProblem.YEAR_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Shown;

/** The official days off of each year: entered for the city, read by everybody. */
@Path("/api/directory/v1/calendar-years")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar")
@RunOnVirtualThread
class CalendarYearResource implements Replays {

    private static final String PATH = "/api/directory/v1/calendar-years/";

    private final Entering entering;
    private final Problems problems;

    CalendarYearResource(Entering entering, Problems problems) {
        this.entering = entering;
        this.problems = problems;
    }

    /** The years whose official days off have been entered; all others are counted by examples or refused. */
    @GET
    @PermitAll
    @APIResponseSchema(CalendarYearView.class)
    @InTurn
    public Response listCalendarYears(@BeanParam @Valid PageRequest page) {
        return switch (entering.list(page)) {
            case Outcome.Done<Page<CalendarYearView>>(Page<CalendarYearView> years) ->
                Response.ok(years).build();
            case Outcome.Refused<Page<CalendarYearView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** Enters the Prime Minister's decision on the days off of a year; for officials of the city. */
    @POST
    @RolesAllowed({Role.Name.COMMUNE_CHAIR, Role.Name.WARD_OFFICER})
    @Creates("enter-calendar-year")
    @APIResponseSchema(CalendarYearView.class)
    public Response enterCalendarYear(@NotNull @Valid EnterYear request) {
        return answer(entering.enter(request), 201);
    }

    /** The official days off of one year. */
    @GET
    @Path("{id}")
    @PermitAll
    @APIResponseSchema(CalendarYearView.class)
    @InTurn
    public Response readCalendarYear(@PathParam("id") UUID id) {
        return replay("", id, 200);
    }

    /** Corrects the days off of a year. What is due already keeps its date. */
    @PUT
    @Path("{id}")
    @RolesAllowed({Role.Name.COMMUNE_CHAIR, Role.Name.WARD_OFFICER})
    @Changes("correct-calendar-year")
    @APIResponseSchema(CalendarYearView.class)
    public Response correctCalendarYear(@PathParam("id") UUID id, @NotNull @Valid EnterYear request) {
        return answer(entering.correct(id, request), 200);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return entering.find(id)
                .map(year -> shown(year, status))
                .orElseGet(() -> problems.response(Refusal.of(YEAR_NOT_FOUND)));
    }

    private Response answer(Outcome<CalendarYearView> outcome, int status) {
        return switch (outcome) {
            case Outcome.Done<CalendarYearView>(CalendarYearView year) -> shown(year, status);
            case Outcome.Refused<CalendarYearView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Response shown(CalendarYearView year, int status) {
        return Shown.of(year, status, PATH, year.id(), year.version());
    }
}
