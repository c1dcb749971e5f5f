package vn.danchu.insight.measure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
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
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.platform.web.InTurn;

/** The days of the figures as everybody may see them. */
@Path("/api/insight/v1/public/trend")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "measures")
@RunOnVirtualThread
class PublicTrendResource {

    private final Measures measures;
    private final Units units;
    private final PlatformClock clock;
    private final Problems problems;

    PublicTrendResource(Measures measures, Units units, PlatformClock clock, Problems problems) {
        this.measures = measures;
        this.units = units;
        this.clock = clock;
        this.problems = problems;
    }

    /** What everybody could see at the end of each day of a unit and of those below it: comments, responses, and duties not met in time. */
    @GET
    @PermitAll
    @APIResponseSchema(PublicTrend.class)
    @InTurn
    public Response readPublicTrend(
            @Parameter(description = "Code of the unit") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "How many days, today the last of them")
                    @QueryParam("days")
                    @DefaultValue("30")
                    @Min(2) @Max(92) int days)
            throws SQLException {
        Optional<UnitRef> asked = Optional.ofNullable(unit).flatMap(units::find).map(Unit::ref);
        if (asked.isEmpty()) {
            return problems.response(Refusal.of(InsightProblem.UNKNOWN_UNIT).at("unit"));
        }
        LocalDate today = clock.today();
        List<LocalDate> evenings =
                today.minusDays(days - 1L).datesUntil(today.plusDays(1)).toList();
        return Response.ok(PublicTrend.of(
                        asked.get(),
                        evenings,
                        measures.growth(
                                PublicTrend.MEASURES, evenings.getFirst(), lower -> units.covers(asked.get(), lower))))
                .build();
    }
}
