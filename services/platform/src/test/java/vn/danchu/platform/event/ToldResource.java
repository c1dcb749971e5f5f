package vn.danchu.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.danchu.platform.identity.Role;

/** Tells an event from within a request, as every change of a service does. */
@Path("/api/consultation/v1/told")
@RunOnVirtualThread
class ToldResource {

    private final Outbox outbox;

    ToldResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    @RolesAllowed(Role.Name.CITIZEN)
    public void tell(@PathParam("id") UUID id) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(Comments.submitted(id), 1));
    }
}
