package vn.danchu.sound.letter;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Declares its roles at the class, and others at a method. */
@Path("/letters")
@RolesAllowed("WARD_OFFICER")
class LetterResource {

    @GET
    String officers() {
        return "";
    }

    @POST
    @PermitAll
    void everybody() {}
}
