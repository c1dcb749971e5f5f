package vn.danchu.directory.unit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.web.Creates;
import vn.danchu.platform.web.Replays;

/** New names of units: recorded by the province as mergers of one unit. */
@Path("/api/directory/v1/renamings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
@RunOnVirtualThread
class RenamingResource implements Replays {

    private final Merging merging;
    private final MergerAnswer answer;

    RenamingResource(Merging merging, MergerAnswer answer) {
        this.merging = merging;
        this.answer = answer;
    }

    /** Records that a commune-level unit has another name or type from a day; for the head of the province. */
    @POST
    @RolesAllowed(Role.Name.COMMUNE_CHAIR)
    @Creates("rename-unit")
    @APIResponseSchema(MergerView.class)
    public Response renameUnit(@NotNull @Valid RenameUnit request) {
        return answer.of(merging.rename(request), 201);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return answer.of(id, status);
    }
}
