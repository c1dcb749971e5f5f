package vn.danchu.directory.rule;

import static vn.danchu.directory.rule.RuleProblem.LOCAL_RULE_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Shown;

/** What the city decides about the rules that the law leaves to it: decided by its head, read by everybody. */
@Path("/api/directory/v1/local-rules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
@RunOnVirtualThread
class LocalRuleResource implements Replays {

    private static final String PATH = "/api/directory/v1/local-rules/";

    private final Deciding deciding;
    private final Problems problems;

    LocalRuleResource(Deciding deciding, Problems problems) {
        this.deciding = deciding;
        this.problems = problems;
    }

    /** Decides for the first time how the city follows a rule; for the head of the city. */
    @POST
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Creates("decide-rule")
    @APIResponseSchema(LocalRuleView.class)
    public Response decideRule(@NotNull @Valid DecideFirst request) {
        return answer(deciding.first(request), 201);
    }

    /** Adds the next decision about a rule; for the head of the city. */
    @POST
    @Path("{id}/decisions")
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Changes("decide-rule-again")
    @APIResponseSchema(LocalRuleView.class)
    public Response decideRuleAgain(@PathParam("id") UUID id, @NotNull @Valid DecideRule request) {
        return answer(deciding.next(id, request), 200);
    }

    /** All decisions of the city about a rule, with their reasons. */
    @GET
    @Path("{id}")
    @PermitAll
    @APIResponseSchema(LocalRuleView.class)
    @InTurn
    public Response readLocalRule(@PathParam("id") UUID id) {
        return replay("", id, 200);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return deciding.find(id)
                .map(rule -> shown(rule, status))
                .orElseGet(() -> problems.response(Refusal.of(LOCAL_RULE_NOT_FOUND)));
    }

    private Response answer(Outcome<LocalRuleView> outcome, int status) {
        return switch (outcome) {
            case Outcome.Done<LocalRuleView>(LocalRuleView rule) -> shown(rule, status);
            case Outcome.Refused<LocalRuleView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Response shown(LocalRuleView rule, int status) {
        return Shown.of(rule, status, PATH, rule.id(), rule.version());
    }
}
