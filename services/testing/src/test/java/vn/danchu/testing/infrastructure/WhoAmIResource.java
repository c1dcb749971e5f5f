package vn.danchu.testing.infrastructure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A door with a lock, to try the tokens on. */
@Path("/who-am-i")
class WhoAmIResource {

    private final JsonWebToken token;

    WhoAmIResource(JsonWebToken token) {
        this.token = token;
    }

    @GET
    @RolesAllowed("CITIZEN")
    public String unit() {
        return token.getSubject() + " of " + token.getClaim("unit") + " through " + token.getClaim("azp");
    }
}
