package vn.danchu.directory.organisation;

import static vn.danchu.directory.DirectoryProblem.OFFICE_NOT_FOUND;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.InTurn;
import vn.danchu.platform.web.Replays;
import vn.danchu.platform.web.Shown;

/** The offices of one organisation: recorded by the officials of its unit, read by everybody. */
@Path("/api/directory/v1/organisations/{organisation}/offices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
@RunOnVirtualThread
class OrganisationOfficeResource implements Replays {

    private static final String PATH = "/api/directory/v1/offices/";

    private final OrganisationRegistry registry;
    private final OfficePages pages;
    private final Problems problems;

    OrganisationOfficeResource(OrganisationRegistry registry, OfficePages pages, Problems problems) {
        this.registry = registry;
        this.pages = pages;
        this.problems = problems;
    }

    /** Records an office of an organisation; a deputy's names the field or the area. */
    @POST
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Creates("create-office")
    @APIResponseSchema(OfficeView.class)
    public Response createOffice(@PathParam("organisation") UUID organisation, @NotNull @Valid CreateOffice request) {
        return switch (registry.create(organisation, request)) {
            case Outcome.Done<OfficeView>(OfficeView office) -> shown(office, 201);
            case Outcome.Refused<OfficeView>(Refusal refusal) -> problems.response(refusal);
        };
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return pages.find(id)
                .map(office -> shown(office, status))
                .orElseGet(() -> problems.response(Refusal.of(OFFICE_NOT_FOUND)));
    }

    /** The offices of an organisation, without those who hold them. */
    @GET
    @PermitAll
    @APIResponseSchema(OfficeView.class)
    @InTurn
    public Response listOffices(@PathParam("organisation") UUID organisation, @BeanParam @Valid PageRequest page) {
        return switch (pages.list(organisation, page)) {
            case Outcome.Done<Page<OfficeView>>(Page<OfficeView> found) ->
                Response.ok(found).build();
            case Outcome.Refused<Page<OfficeView>>(Refusal refusal) -> problems.response(refusal);
        };
    }

    private static Response shown(OfficeView office, int status) {
        return Shown.of(office, status, PATH, office.id());
    }
}
