package vn.danchu.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.Refusal;

/** Versions of what is changed, as {@code ETag} and {@code If-Match}. */
@RequestScoped
public class Versions {
    private final HttpHeaders headers;
    private @Nullable Long compared;

    Versions(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The tag of a version of the one row of that id, for {@code Response.tag}: the same version of another row has another. */
    public static EntityTag tag(UUID id, long version) {
        return new EntityTag(version + "-" + String.format("%08x", (int) id.getLeastSignificantBits()));
    }

    /** The version an answer shows; absent for what has none. */
    static @Nullable Long of(Response response) {
        EntityTag tag = response.getEntityTag();
        return tag == null ? null : Long.valueOf(tag.getValue().split("-", 2)[0]);
    }

    /** The version this request's change began from; absent until {@link #stale} was asked. */
    @Nullable Long compared() {
        return compared;
    }

    /**
     * Empty if the caller has seen the current version of the row of that id; else the refusal: missing, unreadable or stale. The
     * version of another row is as stale as an old one.
     */
    public Optional<Refusal> stale(UUID id, long current) {
        compared = current;
        return asked().refusal(tag(id, current).getValue());
    }

    private IfMatch asked() {
        return IfMatch.parse(headers.getHeaderString(HttpHeaders.IF_MATCH));
    }

    /** The refusal of a change that does not say, or not readably, which version it changes. */
    Optional<Refusal> missing() {
        return asked().refusal();
    }
}
