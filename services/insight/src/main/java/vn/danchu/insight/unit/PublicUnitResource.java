package vn.danchu.insight.unit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.insight.InsightProblem;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.platform.web.InTurn;

/** The names behind the units of public figures, for one who draws a map or a table of them. */
@Path("/api/insight/v1/public/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
@RunOnVirtualThread
class PublicUnitResource {

    private final Units units;
    private final Problems problems;

    PublicUnitResource(Units units, Problems problems) {
        this.units = units;
        this.problems = problems;
    }

    /** A unit and all that are or once were below it, with their names. */
    @GET
    @PermitAll
    @APIResponseSchema(PublicUnits.class)
    @InTurn
    public Response readPublicUnits(
            @Parameter(description = "Code of the unit") @QueryParam("unit") @Nullable String unit) {
        Optional<UnitRef> asked = Optional.ofNullable(unit).flatMap(units::find).map(Unit::ref);
        if (asked.isEmpty()) {
            return problems.response(Refusal.of(InsightProblem.UNKNOWN_UNIT).at("unit"));
        }
        return Response.ok(new PublicUnits(
                        asked.get(),
                        units.within(asked.get()).stream()
                                .map(each -> PublicUnits.Named.of(each, isCurrent(each), units.heir(each.ref())))
                                .toList()))
                .build();
    }

    private boolean isCurrent(Unit unit) {
        return units.find(unit.ref().code()).filter(unit::equals).isPresent();
    }
}
