package vn.danchu.directory.community;

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

/** The heads of one community, for officials of its commune. */
@Path("/api/directory/v1/communities/{id}/heads")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@RunOnVirtualThread
class HeadResource implements Replays {

    private final CommunityPages communities;
    private final HoldingAnswer answer;

    HeadResource(CommunityPages communities, HoldingAnswer answer) {
        this.communities = communities;
        this.answer = answer;
    }

    /** Records who heads a community: elected for 5 years, or named for at most 6 months. */
    @POST
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @Creates("take-head")
    @APIResponseSchema(HoldingView.class)
    public Response takeHead(@PathParam("id") UUID id, @NotNull @Valid TakePost request) {
        return answer.take(communities.postToTake(id), request);
    }

    @Override
    public Response replay(String operation, UUID id, int status) {
        return answer.of(id, status);
    }

    /** Who heads a community and who headed it, the oldest first; for officials of its commune. */
    @GET
    @RolesAllowed({Role.Name.WARD_OFFICER, Role.Name.COMMUNE_CHAIR})
    @APIResponseSchema(HoldingView[].class)
    @Reads
    public Response listHeads(@PathParam("id") UUID id) {
        return answer.list(communities.post(id));
    }
}
