package vn.danchu.insight.projection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.danchu.platform.event.InboxProgress;
import vn.danchu.platform.identity.Role;

/** How far the figures are behind what the services have told. */
@Path("/api/insight/v1/projection")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projection")
@RunOnVirtualThread
class ProjectionResource {

    private final InboxProgress progress;

    ProjectionResource(InboxProgress progress) {
        this.progress = progress;
    }

    /**
     * The state of the projection.
     *
     * @param lag per topic, records that were told and are not counted yet; zero everywhere means that all is counted
     */
    @Schema(name = "ProjectionState")
    record State(SortedMap<String, Long> lag) {}

    /** How many events of each topic are not counted yet. */
    @GET
    @RolesAllowed(Role.Name.CITY_VIEWER)
    public State readProjection() {
        return new State(progress.lag());
    }
}
