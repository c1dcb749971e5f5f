package vn.danchu.consultation.criticism;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.danchu.platform.web.Versions;

/** How one statement is answered with: its view, its version, and its address where it is new. */
final class CriticismReply {

    private static final String PATH = "/api/consultation/v1/criticisms/";

    private CriticismReply() {}

    static Response of(CriticismView criticism, int status) {
        Response.ResponseBuilder response =
                Response.status(status).entity(criticism).tag(Versions.tag(criticism.id(), criticism.version()));
        return status == 201
                ? response.location(URI.create(PATH + criticism.id())).build()
                : response.build();
    }
}
