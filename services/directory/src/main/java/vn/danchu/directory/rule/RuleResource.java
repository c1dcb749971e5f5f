package vn.danchu.directory.rule;

import static vn.danchu.directory.rule.RuleProblem.RULE_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.RuleCatalogue;
import vn.danchu.platform.web.InTurn;

/** The catalogue of periods: what is due when, and by which article. */
@Path("/api/directory/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
@RunOnVirtualThread
class RuleResource {

    private static final Cursor CURSOR = Cursor.of("rules", Cursor.Value.TEXT);

    private final RuleCatalogue catalogue;
    private final Problems problems;

    RuleResource(RuleCatalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** Every rule by its code, with what held before and what the city has decided. */
    @GET
    @PermitAll
    @APIResponseSchema(RuleEntry.class)
    @InTurn
    public Response listRules(@BeanParam @Valid PageRequest page) {
        String cursor = page.cursor();
        if (cursor == null) {
            return Response.ok(after("", page)).build();
        }
        return switch (CURSOR.read(cursor)) {
            case Cursor.Position position ->
                Response.ok(after(position.text(0), page)).build();
            case Cursor.Unreadable unreadable -> problems.response(unreadable.refusal());
        };
    }

    /** The rows of one rule, the earliest first. */
    @GET
    @Path("{code}")
    @PermitAll
    @APIResponseSchema(RuleEntry.class)
    @InTurn
    public Response readRule(@PathParam("code") String code) {
        List<RuleView> rows = rows(code);
        return rows.isEmpty()
                ? problems.response(Refusal.of(RULE_NOT_FOUND))
                : Response.ok(new RuleEntry(code, rows)).build();
    }

    private Page<RuleEntry> after(String code, PageRequest page) {
        List<String> codes = catalogue.codes().tailSet(code + '\0').stream()
                .limit(page.rowsToRead())
                .toList();
        return Page.of(codes, page, CURSOR::after).map(each -> new RuleEntry(each, rows(each)));
    }

    private List<RuleView> rows(String code) {
        return catalogue.rows(code).stream().map(RuleView::of).toList();
    }
}
