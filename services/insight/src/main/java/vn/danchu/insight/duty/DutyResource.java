package vn.danchu.insight.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.contracts.duty.DutyState;
import vn.danchu.insight.UnitQuestion;
import vn.danchu.insight.measure.DutyStanding;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.law.LegalBasis;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleCatalogue;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.time.VietnamTime;
import vn.danchu.platform.unit.Units;
import vn.danchu.platform.web.InTurn;

/** One list of what is due, for every official, head and Front. */
@Path("/api/insight/v1/duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duties")
@RunOnVirtualThread
class DutyResource {

    private static final Cursor CURSOR = Cursor.of("duties", Cursor.Value.DATE, Cursor.Value.UUID);

    private final DutyList duties;
    private final UnitQuestion unitQuestion;
    private final Callers callers;
    private final Units units;
    private final RuleCatalogue rules;
    private final PlatformClock clock;
    private final Problems problems;

    DutyResource(
            DutyList duties,
            UnitQuestion unitQuestion,
            Callers callers,
            Units units,
            RuleCatalogue rules,
            PlatformClock clock,
            Problems problems) {
        this.duties = duties;
        this.unitQuestion = unitQuestion;
        this.callers = callers;
        this.units = units;
        this.rules = rules;
        this.clock = clock;
        this.problems = problems;
    }

    /** What is due to me, or to a unit and those below it; the longest due first. */
    @GET
    @RolesAllowed({
        Role.Name.WARD_OFFICER,
        Role.Name.COMMUNE_CHAIR,
        Role.Name.DRAFTING_BODY,
        Role.Name.COUNCIL_STANDING,
        Role.Name.PARTY_HEAD,
        Role.Name.FRONT_OFFICER
    })
    @APIResponseSchema(DueDuty.class)
    @InTurn
    public Response listDuties(
            @Parameter(description = "Code of the unit; the caller's own if left out") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "Only what the caller answers for in person")
                    @QueryParam("mine")
                    @DefaultValue("false")
                    boolean mine,
            @Parameter(description = "Only in this state; all that is still owed if left out")
                    @QueryParam("state")
                    @Nullable DutyState state,
            @Parameter(description = "Only what is due before this day") @QueryParam("dueBefore") @Nullable LocalDate dueBefore,
            @BeanParam @Valid PageRequest page)
            throws SQLException {
        @Nullable LocalDate afterDueOn = null;
        @Nullable UUID afterId = null;
        if (page.cursor() != null) {
            if (!(CURSOR.read(page.cursor()) instanceof Cursor.Position position)) {
                return problems.response(
                        Refusal.of(PlatformProblem.CURSOR_INVALID).at("cursor"));
            }
            afterDueOn = position.date(0);
            afterId = position.uuid(1);
        }
        DutyQuery query = new DutyQuery(
                state == null ? DutyQuery.OWED : Set.of(state), dueBefore, afterDueOn, afterId, page.rowsToRead());
        return switch (unitQuestion.own(unit)) {
            case UnitQuestion.Answer.Refused refused -> problems.response(refused.refusal());
            case UnitQuestion.Answer.Unit asked ->
                Response.ok(page(asked.unit(), mine, query, page)).build();
        };
    }

    private Page<DueDuty> page(UnitRef unit, boolean mine, DutyQuery query, PageRequest page) throws SQLException {
        String me = callers.current().subject();
        List<DutyList.Owed> owed = mine
                ? duties.of(me, query)
                : duties.of(
                        duties.units().stream()
                                .filter(lower -> units.covers(unit, lower))
                                .toList(),
                        query);
        LocalDate today = clock.today();
        return Page.of(
                        owed,
                        page,
                        last -> CURSOR.after(last.duty().dueOn(), last.duty().id()))
                .map(each -> due(each, me, today));
    }

    private DueDuty due(DutyList.Owed owed, String me, LocalDate today) {
        DutyFacts duty = owed.duty();
        // Without a consultation the rule that binds all regimes is the one.
        Optional<Rule> rule =
                rules.find(duty.code(), owed.regime().orElse(LegalRegime.LOCAL), VietnamTime.dateOf(duty.openedAt()));
        LegalBasis law = LegalBasis.of(duty.basis());
        return new DueDuty(
                duty.id(),
                duty.code(),
                rule.map(Rule::aboutVietnamese).orElse(duty.code()),
                rule.map(Rule::about).orElse(duty.code()),
                law.vietnamese(),
                law.english(),
                duty.basis(),
                duty.about(),
                duty.unit(),
                me.equals(duty.accountable()),
                duty.dueOn(),
                DutyQuery.OWED.contains(duty.state()) && today.isAfter(duty.dueOn()),
                DutyStanding.of(duty),
                duty.openedAt(),
                duty.metAt());
    }
}
