package vn.danchu.gateway.problem;

/**
 * Every way in which the gateway itself turns a request away. Titles and details are in {@code problems_vi.properties}
 * and {@code problems_en.properties} under the slug. Where a
 * service refuses for the same reason, the slug is the same as the platform's, so that a client need not care who refused.
 */
public enum ProblemType {
    BAD_REQUEST("bad-request", 400),
    PATH_REFUSED("path-refused", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    TOKEN_EXPIRED("token-expired", 401),
    TOKEN_REFUSED("token-refused", 401),
    ORIGIN_REFUSED("origin-refused", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    BODY_TOO_SLOW("body-too-slow", 408),
    BODY_TOO_LARGE("body-too-large", 413),
    URI_TOO_LONG("uri-too-long", 414),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    HEADERS_TOO_LARGE("headers-too-large", 431),
    INTERNAL("internal", 500),
    SERVICE_UNAVAILABLE("service-unavailable", 503),
    SERVICE_BUSY("service-busy", 503),
    IDENTITY_UNAVAILABLE("identity-unavailable", 503),
    LEAVING("leaving", 503),
    SERVICE_TOO_SLOW("service-too-slow", 504),
    VERSION_REFUSED("version-refused", 505);

    private final String slug;
    private final int status;

    ProblemType(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    /** The last part of the problem's {@code type}, {@code /problems/<slug>}; stable for clients to act on. */
    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    /** Whether the connection should not carry another request after the answer. */
    public boolean endsConnection() {
        return this == BAD_REQUEST || this == VERSION_REFUSED || this == LEAVING;
    }
}
