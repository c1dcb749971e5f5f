package vn.danchu.consultation.comment;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.danchu.platform.web.Versions;

/** How one comment is answered with: its view, its version, and its address where it is new. */
final class CommentAnswer {

    private static final String PATH = "/api/consultation/v1/comments/";

    private CommentAnswer() {}

    static Response of(CommentView comment, int status) {
        Response.ResponseBuilder response =
                Response.status(status).entity(comment).tag(Versions.tag(comment.id(), comment.version()));
        return status == 201
                ? response.location(URI.create(PATH + comment.id())).build()
                : response.build();
    }
}
