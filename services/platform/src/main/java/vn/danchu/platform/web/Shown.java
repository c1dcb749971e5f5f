package vn.danchu.platform.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** How one thing is answered with: what is shown of it, its version where it has one, and its address where it is new. */
public final class Shown {

    private static final int CREATED = Response.Status.CREATED.getStatusCode();

    private Shown() {}

    /**
     * Of a thing that never changes.
     *
     * @param collection in which it has its address, with a slash at the end
     */
    public static Response of(Object view, int status, String collection, UUID id) {
        return with(Response.status(status).entity(view), status, collection, id);
    }

    /** Of the version of a thing. */
    public static Response of(Object view, int status, String collection, UUID id, long version) {
        return with(Response.status(status).entity(view).tag(Versions.tag(id, version)), status, collection, id);
    }

    private static Response with(Response.ResponseBuilder answer, int status, String collection, UUID id) {
        return status == CREATED ? answer.location(URI.create(collection + id)).build() : answer.build();
    }
}
