package vn.danchu.directory.unit;

import static vn.danchu.directory.DirectoryProblem.UNIT_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.SearchedName;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Day;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Versions;

/** The administrative units of the country, as they are and were: read by everybody. */
@Path("/api/directory/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
@RunOnVirtualThread
class UnitResource {

    private static final String CODE = "{code: [0-9]{2}|[0-9]{5}}";

    private final UnitPages pages;
    private final PlatformClock clock;
    private final Problems problems;

    UnitResource(UnitPages pages, PlatformClock clock, Problems problems) {
        this.pages = pages;
        this.clock = clock;
        this.problems = problems;
    }

    /** Provinces of a day in Vietnamese order; or, by name, the best matches, marks left out or not. */
    @GET
    @PermitAll
    @APIResponseSchema(UnitView.class)
    @InTurn
    public Response listUnits(
            @QueryParam("name") @Nullable SearchedName name,
            @QueryParam("on") @Nullable Day on,
            @BeanParam @Valid PageRequest page) {
        return name == null
                ? answer(pages.provinces(day(on), page))
                : Response.ok(new Page<>(pages.search(name.words(), day(on), page.limit()), null))
                        .build();
    }

    /**
     * The unit that a code names on a day; without a day, the one to which the code leads today, through mergers if need be.
     */
    @GET
    @Path(CODE)
    @PermitAll
    @APIResponseSchema(UnitView.class)
    @InTurn
    public Response readUnit(@PathParam("code") String code, @QueryParam("on") @Nullable Day on) {
        return pages.find(code, on == null ? null : on.date())
                .map(unit -> Response.ok(unit.view())
                        .tag(Versions.tag(unit.ref().id(), unit.version()))
                        .build())
                .orElseGet(() -> problems.response(Refusal.of(UNIT_NOT_FOUND)));
    }

    /** The units below one on a day, in Vietnamese order. */
    @GET
    @Path(CODE + "/children")
    @PermitAll
    @APIResponseSchema(UnitView.class)
    @InTurn
    public Response listUnitChildren(
            @PathParam("code") String code, @QueryParam("on") @Nullable Day on, @BeanParam @Valid PageRequest page) {
        return answer(pages.children(code, day(on), page));
    }

    /** The units above one on a day, nearest first. */
    @GET
    @Path(CODE + "/ancestors")
    @PermitAll
    @APIResponseSchema(UnitView[].class)
    @InTurn
    public Response listUnitAncestors(@PathParam("code") String code, @QueryParam("on") @Nullable Day on) {
        return switch (pages.ancestors(code, day(on))) {
            case Outcome.Done<List<UnitView>>(List<UnitView> above) ->
                Response.ok(new Page<>(above, null)).build();
            case Outcome.Refused<List<UnitView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** What the unit of a code on a day was merged from, and what it was merged into. */
    @GET
    @Path(CODE + "/history")
    @PermitAll
    @APIResponseSchema(UnitHistory.class)
    @InTurn
    public Response readUnitHistory(@PathParam("code") String code, @QueryParam("on") @Nullable Day on) {
        return switch (pages.history(code, day(on))) {
            case Outcome.Done<UnitHistory>(UnitHistory history) ->
                Response.ok(history).build();
            case Outcome.Refused<UnitHistory>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private Response answer(Outcome<Page<UnitView>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Page<UnitView>>(Page<UnitView> page) ->
                Response.ok(page).build();
            case Outcome.Refused<Page<UnitView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private LocalDate day(@Nullable Day on) {
        return Day.or(on, clock.today());
    }
}
