package vn.danchu.broken.endpoint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells nobody who may call it. */
@Path("/letters")
class OpenResource {

    @GET
    String forgotten() {
        return "";
    }

    @DELETE
    @RolesAllowed("CITIZEN")
    void declared() {}
}
