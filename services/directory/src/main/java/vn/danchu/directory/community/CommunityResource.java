package vn.danchu.directory.community;

import static vn.danchu.directory.DirectoryProblem.COMMUNITY_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.EndRequest;
import vn.danchu.directory.SearchedName;
import vn.danchu.directory.UnitCode;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.Day;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Shown;

/** Residential communities: recorded by the officials of the commune, read by everybody. */
@Path("/api/directory/v1/communities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communities")
@RunOnVirtualThread
class CommunityResource implements Replays {

    private static final String PATH = "/api/directory/v1/communities/";

    private final CommunityRegistry registry;
    private final CommunityPages pages;
    private final PlatformClock clock;
    private final Problems problems;

    CommunityResource(CommunityRegistry registry, CommunityPages pages, PlatformClock clock, Problems problems) {
        this.registry = registry;
        this.pages = pages;
        this.clock = clock;
        this.problems = problems;
    }

    /** Records a residential community of a unit; for its officials. */
    @POST
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Creates("establish-community")
    @APIResponseSchema(CommunityView.class)
    public Response establishCommunity(@NotNull @Valid EstablishCommunity request) {
        return answer(registry.establish(request), 201);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return pages.find(id)
                .map(found -> shown(found, status))
                .orElseGet(() -> problems.response(Refusal.of(COMMUNITY_NOT_FOUND)));
    }

    /** The communities of a unit on a day in Vietnamese order; or, by name, the best matches. */
    @GET
    @PermitAll
    @APIResponseSchema(CommunityView.class)
    @InTurn
    public Response listCommunities(
            @NotNull @QueryParam("unit") UnitCode unit,
            @QueryParam("on") @Nullable Day on,
            @QueryParam("name") @Nullable SearchedName name,
            @BeanParam @Valid PageRequest page) {
        return switch (pages.list(unit.value(), Day.or(on, clock.today()), name, page)) {
            case Outcome.Done<Page<CommunityView>>(Page<CommunityView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<CommunityView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** One of the communities. */
    @GET
    @Path("{id}")
    @PermitAll
    @APIResponseSchema(CommunityView.class)
    @InTurn
    public Response readCommunity(@PathParam("id") UUID id) {
        return replay("", id, 200);
    }

    /** Records that a residential community comes to an end; for officials of its unit. */
    @POST
    @Path("{id}/dissolution")
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("dissolve-community")
    @APIResponseSchema(CommunityView.class)
    public Response dissolveCommunity(@PathParam("id") UUID id, @NotNull @Valid EndRequest request) {
        return answer(registry.dissolve(id, request), 200);
    }

    private Response answer(Outcome<Community> outcome, int status) {
        return switch (outcome) {
            case Outcome.Done<Community>(Community found) -> shown(found, status);
            case Outcome.Refused<Community>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Response shown(Community found, int status) {
        return Shown.of(found.view(), status, PATH, found.id(), found.version());
    }
}
