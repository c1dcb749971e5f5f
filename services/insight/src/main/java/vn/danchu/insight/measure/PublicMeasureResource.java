package vn.danchu.insight.measure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
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

/** Figures as everybody may see them. */
@Path("/api/insight/v1/public/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "measures")
@RunOnVirtualThread
class PublicMeasureResource {

    private final Measures measures;
    private final Units units;
    private final Problems problems;

    PublicMeasureResource(Measures measures, Units units, Problems problems) {
        this.measures = measures;
        this.units = units;
        this.problems = problems;
    }

    /** All figures of a unit and of those below it as everybody may see them, over all days. */
    @GET
    @PermitAll
    @APIResponseSchema(PublicAnswer.class)
    @InTurn
    public Response readPublicMeasures(
            @Parameter(description = "Code of the unit") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "The one word unit, to keep units apart") @QueryParam("groupBy") @Nullable String groupBy)
            throws SQLException {
        if (groupBy != null && !groupBy.equals("unit")) {
            return problems.response(
                    Refusal.of(InsightProblem.UNKNOWN_GROUPING, "unit").at("groupBy"));
        }
        Optional<UnitRef> asked = Optional.ofNullable(unit).flatMap(units::find).map(Unit::ref);
        if (asked.isEmpty()) {
            return problems.response(Refusal.of(InsightProblem.UNKNOWN_UNIT).at("unit"));
        }
        List<PublicAnswer.Row> apart =
                PublicAnswer.apart(measures.totals(lower -> units.covers(asked.get(), lower)), units::heir);
        return Response.ok(new PublicAnswer(
                        asked.get(), PublicFigures.STEP, groupBy == null ? PublicAnswer.together(apart) : apart))
                .build();
    }
}
