package vn.danchu.directory.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.SearchedName;
import vn.danchu.directory.UnitCode;
import vn.danchu.directory.unit.NamedRows;
import vn.danchu.directory.unit.UnitLists;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Day;
import vn.danchu.platform.web.InTurn;

/** Who holds public offices, read by everybody. */
@Path("/api/directory/v1/officials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@RunOnVirtualThread
class OfficialResource {

    private static final NamedRows<Official> ROWS = NamedRows.of(Official.class, "official", "sorted_by");

    private final UnitLists lists;
    private final PlatformClock clock;
    private final Problems problems;

    OfficialResource(UnitLists lists, PlatformClock clock, Problems problems) {
        this.lists = lists;
        this.clock = clock;
        this.problems = problems;
    }

    /**
     * Who holds an office with which the people have to do, in a unit on a day, by given name in Vietnamese order; or, by name,
     * the best matches.
     */
    @GET
    @PermitAll
    @APIResponseSchema(OfficialView.class)
    @InTurn
    public Response listOfficials(
            @NotNull @QueryParam("unit") UnitCode unit,
            @QueryParam("on") @Nullable Day on,
            @QueryParam("name") @Nullable SearchedName name,
            @BeanParam @Valid PageRequest page) {
        return switch (lists.list(ROWS, unit.value(), Day.or(on, clock.today()), name, page)) {
            case Outcome.Done<Page<OfficialView>>(Page<OfficialView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<OfficialView>>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
