package vn.danchu.directory.holder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.SearchedName;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Reads;

/** People who hold a post, for officials of their unit or above it. */
@Path("/api/directory/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@RunOnVirtualThread
class PersonResource {

    private final Holders holders;
    private final Problems problems;

    PersonResource(Holders holders, Problems problems) {
        this.holders = holders;
        this.problems = problems;
    }

    /**
     * What people of a name hold today in the caller's unit or below: best match first, then by given name. Who holds two posts is
     * there twice.
     */
    @GET
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @APIResponseSchema(HoldingView.class)
    @Reads
    public Response searchPeople(@QueryParam("name") @Nullable SearchedName name, @BeanParam @Valid PageRequest page) {
        if (name == null) {
            return problems.response(
                    Refusal.of(PlatformProblem.INVALID_PARAMETER).at("name"));
        }
        return switch (holders.named(name.words(), page.limit())) {
            case Outcome.Done<List<HoldingView>>(List<HoldingView> found) ->
                Response.ok(new Page<>(found, null)).build();
            case Outcome.Refused<List<HoldingView>>(Refusal refusal) -> problems.response(refusal);
        };
    }
}
