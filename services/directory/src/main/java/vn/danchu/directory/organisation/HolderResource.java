package vn.danchu.directory.organisation;

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
import vn.danchu.directory.holder.HoldingAnswer;
import vn.danchu.directory.holder.HoldingView;
import vn.danchu.directory.holder.TakePost;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.Reads;
import vn.danchu.platform.web.Replays;

/** The holders of one office, for officials of its unit. */
@Path("/api/directory/v1/offices/{id}/holders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@RunOnVirtualThread
class HolderResource implements Replays {

    private final OfficePages offices;
    private final HoldingAnswer answer;

    HolderResource(OfficePages offices, HoldingAnswer answer) {
        this.offices = offices;
        this.answer = answer;
    }

    /** Records who holds an office. */
    @POST
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Creates("take-office")
    @APIResponseSchema(HoldingView.class)
    public Response takeOffice(@PathParam("id") UUID id, @NotNull @Valid TakePost request) {
        return answer.take(offices.postToTake(id), request);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return answer.of(id, status);
    }

    /** Who holds an office and who held it, the oldest first; for officials of its unit. */
    @GET
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @APIResponseSchema(HoldingView[].class)
    @Reads
    public Response listHolders(@PathParam("id") UUID id) {
        return answer.list(offices.post(id));
    }
}
