package vn.danchu.insight.measure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import vn.danchu.insight.UnitQuestion;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.InTurn;

/** Figures by period. */
@Path("/api/insight/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "measures")
@RunOnVirtualThread
class MeasureResource {

    private final Measures measures;
    private final UnitQuestion unitQuestion;
    private final PlatformClock clock;
    private final Problems problems;

    MeasureResource(Measures measures, UnitQuestion unitQuestion, PlatformClock clock, Problems problems) {
        this.measures = measures;
        this.unitQuestion = unitQuestion;
        this.clock = clock;
        this.problems = problems;
    }

    /** A measure of a unit and of those below it, by Vietnam days. */
    @GET
    @RolesAllowed({
        Role.Name.CITY_VIEWER,
        Role.Name.WARD_OFFICER,
        Role.Name.COMMUNE_CHAIR,
        Role.Name.DRAFTING_BODY,
        Role.Name.COUNCIL_STANDING,
        Role.Name.PARTY_HEAD,
        Role.Name.FRONT_OFFICER
    })
    @APIResponseSchema(MeasureAnswer.class)
    @InTurn
    public Response readMeasures(
            @Parameter(description = "Code of the unit; the caller's own if left out") @QueryParam("unit") @Nullable String unit,
            @QueryParam("measure") @Nullable String measure,
            @Parameter(description = "First Vietnam day") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "Last Vietnam day; today if left out") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "What is kept apart: unit, day, or dimensions of the measure, with commas")
                    @QueryParam("groupBy")
                    @Nullable String groupBy)
            throws SQLException {
        return switch (unitQuestion.own(unit)) {
            case UnitQuestion.Answer.Refused refused -> problems.response(refused.refusal());
            case UnitQuestion.Answer.Unit asked ->
                switch (MeasureQuery.parse(measure, from, to, groupBy, clock.today())) {
                    case MeasureQuery.Parsed.Refused refused -> problems.response(refused.refusal());
                    case MeasureQuery.Parsed.Query parsed -> answer(asked.unit(), parsed.query());
                };
        };
    }

    private Response answer(UnitRef unit, MeasureQuery query) throws SQLException {
        Optional<List<MeasureAnswer.Row>> rows = measures.find(unit, query);
        if (rows.isEmpty()) {
            return problems.response(
                    Refusal.of(InsightProblem.TOO_MANY_ROWS, Measures.MOST_ROWS).at("groupBy"));
        }
        return Response.ok(new MeasureAnswer(
                        unit,
                        query.measure().key(),
                        query.from(),
                        query.to(),
                        rows.get().stream().mapToLong(MeasureAnswer.Row::value).sum(),
                        rows.get()))
                .build();
    }
}
