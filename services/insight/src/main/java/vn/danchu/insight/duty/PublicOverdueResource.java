package vn.danchu.insight.duty;

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
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.insight.InsightProblem;
import vn.danchu.platform.law.LegalBasis;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleCatalogue;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.platform.web.InTurn;

/** What is overdue, for everybody: an authority's delay is not hidden. */
@Path("/api/insight/v1/public/overdue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duties")
@RunOnVirtualThread
class PublicOverdueResource {

    private final DutyList duties;
    private final Units units;
    private final RuleCatalogue rules;
    private final Problems problems;

    PublicOverdueResource(DutyList duties, Units units, RuleCatalogue rules, Problems problems) {
        this.duties = duties;
        this.units = units;
        this.rules = rules;
        this.problems = problems;
    }

    /** What a unit and those below it owe beyond its day, by unit and rule; the longest overdue first. */
    @GET
    @PermitAll
    @APIResponseSchema(PublicOverdue.class)
    @InTurn
    public Response readPublicOverdue(
            @Parameter(description = "Code of the unit") @QueryParam("unit") @Nullable String unit)
            throws SQLException {
        Optional<UnitRef> asked = Optional.ofNullable(unit).flatMap(units::find).map(Unit::ref);
        if (asked.isEmpty()) {
            return problems.response(Refusal.of(InsightProblem.UNKNOWN_UNIT).at("unit"));
        }
        List<DutyList.Overdue> overdue = DutyList.Overdue.underHeirs(
                duties.overdue().stream()
                        .filter(each -> units.covers(asked.get(), each.unit()))
                        .toList(),
                units::heir);
        return Response.ok(new PublicOverdue(
                        asked.get(),
                        overdue.stream().mapToLong(DutyList.Overdue::count).sum(),
                        overdue.stream()
                                .limit(PublicOverdue.MOST_ROWS)
                                .map(this::row)
                                .toList()))
                .build();
    }

    private PublicOverdue.Row row(DutyList.Overdue overdue) {
        // Without a consultation the rule that binds all regimes is the one.
        Optional<Rule> rule = rules.find(
                overdue.code(),
                overdue.regime().orElse(LegalRegime.LOCAL),
                overdue.oldest().openedOn());
        LegalBasis basis = LegalBasis.of(overdue.oldest().basis());
        return new PublicOverdue.Row(
                overdue.unit(),
                overdue.code(),
                rule.map(Rule::aboutVietnamese).orElse(overdue.code()),
                rule.map(Rule::about).orElse(overdue.code()),
                basis.vietnamese(),
                basis.english(),
                overdue.count(),
                overdue.oldest().dueOn());
    }
}
