package vn.danchu.consultation.criticism;

import jakarta.ws.rs.core.Response;
import vn.danchu.platform.web.Shown;

/** How one statement is answered with: its view, its version, and its address where it is new. */
final class CriticismReply {

    private static final String PATH = "/api/consultation/v1/criticisms/";

    private CriticismReply() {}

    static Response of(CriticismView criticism, int status) {
        return Shown.of(criticism, status, PATH, criticism.id(), criticism.version());
    }
}
