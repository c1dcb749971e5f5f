package vn.danchu.directory.holder;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import vn.danchu.directory.EndRequest;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.web.Changes;
import vn.danchu.platform.web.Reads;

/** One holding of a post. */
@Path("/api/directory/v1/holdings/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@RunOnVirtualThread
class HoldingResource {

    private final Holders holders;
    private final HoldingAnswer answer;

    HoldingResource(Holders holders, HoldingAnswer answer) {
        this.holders = holders;
        this.answer = answer;
    }

    /** One holding of a post; for officials of its unit. */
    @GET
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @APIResponseSchema(HoldingView.class)
    @Reads
    public Response readHolding(@PathParam("id") UUID id) {
        return answer.of(id, 200);
    }

    /** Ends the time for which a person holds a post. */
    @POST
    @Path("end")
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Changes("end-holding")
    @APIResponseSchema(HoldingView.class)
    public Response endHolding(@PathParam("id") UUID id, @NotNull @Valid EndRequest request) {
        return answer.of(holders.end(id, request), 200);
    }
}
