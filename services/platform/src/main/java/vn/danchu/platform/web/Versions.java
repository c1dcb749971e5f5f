package vn.danchu.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;

/** Versions of what is changed, as {@code ETag} and {@code If-Match}. */
@RequestScoped
public class Versions {
    private final HttpHeaders headers;

    Versions(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The tag of a version, for {@code Response.tag}. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Empty if the caller has seen the current version; else the refusal: missing, unreadable or stale. */
    public Optional<Refusal> stale(long current) {
        return IfMatch.parse(headers.getHeaderString(HttpHeaders.IF_MATCH)).refusal(current);
    }

    /** The refusal of a change that does not say, or not readably, which version it changes. */
    Optional<Refusal> missing() {
        return switch (IfMatch.parse(headers.getHeaderString(HttpHeaders.IF_MATCH))) {
            case IfMatch.Missing _ -> Optional.of(Refusal.of(PlatformProblem.VERSION_REQUIRED));
            case IfMatch.Unreadable _ -> Optional.of(Refusal.of(PlatformProblem.INVALID_IF_MATCH));
            case IfMatch.Any _, IfMatch.OneOf _ -> Optional.empty();
        };
    }
}
