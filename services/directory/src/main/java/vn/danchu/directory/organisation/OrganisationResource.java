package vn.danchu.directory.organisation;

import static vn.danchu.directory.DirectoryProblem.ORGANISATION_NOT_FOUND;

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

/** Organisations: recorded by the officials of the unit, read by everybody. */
@Path("/api/directory/v1/organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
@RunOnVirtualThread
class OrganisationResource implements Replays {

    private static final String PATH = "/api/directory/v1/organisations/";

    private final OrganisationRegistry registry;
    private final OrganisationPages pages;
    private final PlatformClock clock;
    private final Problems problems;

    OrganisationResource(
            OrganisationRegistry registry, OrganisationPages pages, PlatformClock clock, Problems problems) {
        this.registry = registry;
        this.pages = pages;
        this.clock = clock;
        this.problems = problems;
    }

    /** Records an organisation of a unit; for its officials. */
    @POST
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Creates("establish-organisation")
    @APIResponseSchema(OrganisationView.class)
    public Response establishOrganisation(@NotNull @Valid EstablishOrganisation request) {
        return answer(registry.establish(request), 201);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return pages.find(id)
                .map(found -> shown(found, status))
                .orElseGet(() -> problems.response(Refusal.of(ORGANISATION_NOT_FOUND)));
    }

    /** The organisations of a unit on a day in Vietnamese order; or, by name, the best matches. */
    @GET
    @PermitAll
    @APIResponseSchema(OrganisationView.class)
    @InTurn
    public Response listOrganisations(
            @NotNull @QueryParam("unit") UnitCode unit,
            @QueryParam("on") @Nullable Day on,
            @QueryParam("name") @Nullable SearchedName name,
            @BeanParam @Valid PageRequest page) {
        return switch (pages.list(unit.value(), Day.or(on, clock.today()), name, page)) {
            case Outcome.Done<Page<OrganisationView>>(Page<OrganisationView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<OrganisationView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    /** One of the organisations. */
    @GET
    @Path("{id}")
    @PermitAll
    @APIResponseSchema(OrganisationView.class)
    @InTurn
    public Response readOrganisation(@PathParam("id") UUID id) {
        return replay("", id, 200);
    }

    /** Records that an organisation comes to an end; for officials of its unit. */
    @POST
    @Path("{id}/dissolution")
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("dissolve-organisation")
    @APIResponseSchema(OrganisationView.class)
    public Response dissolveOrganisation(@PathParam("id") UUID id, @NotNull @Valid EndRequest request) {
        return answer(registry.dissolve(id, request), 200);
    }

    private Response answer(Outcome<Organisation> outcome, int status) {
        return switch (outcome) {
            case Outcome.Done<Organisation>(Organisation found) -> shown(found, status);
            case Outcome.Refused<Organisation>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Response shown(Organisation found, int status) {
        return Shown.of(found.view(), status, PATH, found.id(), found.version());
    }
}
