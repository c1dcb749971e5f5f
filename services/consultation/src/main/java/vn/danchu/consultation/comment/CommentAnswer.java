package vn.danchu.consultation.comment;

import jakarta.ws.rs.core.Response;
import vn.danchu.platform.web.Shown;

/** How one comment is answered with: its view, its version, and its address where it is new. */
final class CommentAnswer {

    private static final String PATH = "/api/consultation/v1/comments/";

    private CommentAnswer() {}

    static Response of(CommentView comment, int status) {
        return Shown.of(comment, status, PATH, comment.id(), comment.version());
    }
}
