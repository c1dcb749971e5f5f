package vn.danchu.broken.endpoint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Tells nobody who may call it, and lets a read go first. */
@Path("/letters")
class OpenResource {

    @GET
    String forgotten() {
        return "";
    }

    @GET
    @RolesAllowed("CITIZEN")
    Response hurried() {
        return Response.noContent().build();
    }

    @DELETE
    @RolesAllowed("CITIZEN")
    void declared() {}
}
