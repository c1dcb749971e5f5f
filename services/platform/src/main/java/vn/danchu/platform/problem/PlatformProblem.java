package vn.danchu.platform.problem;

/** What any service may refuse, whatever its domain. */
public enum PlatformProblem implements ProblemType {
    /** The request is wrong in a way that has no name of its own. */
    BAD_REQUEST("bad-request", 400),
    MALFORMED_JSON("malformed-json", 400),
    /** The same field twice in one object: which one counts would depend on the reader. */
    DUPLICATE_FIELD("duplicate-field", 400),
    UNKNOWN_FIELD("unknown-field", 400),
    WRONG_TYPE("wrong-type", 400),
    /** Deeper or longer than the reader is willing to follow. */
    JSON_LIMIT("json-limit", 400),
    MISSING_BODY("missing-body", 400),
    /** Arguments: the offset of the first byte that is no UTF-8. */
    INVALID_UTF8("invalid-utf8", 400),
    /** Half of a Unicode character, which JSON can smuggle in as an escape and no store can keep. */
    BROKEN_CHARACTER("broken-character", 400),
    CONSTRAINTS_VIOLATED("constraints-violated", 400),
    INVALID_PARAMETER("invalid-parameter", 400),
    UNKNOWN_PARAMETER("unknown-parameter", 400),
    /** The cursor is not one that this list gave. */
    CURSOR_INVALID("cursor-invalid", 400),
    /** How far the development clock shall run ahead is no duration, or out of bounds. */
    CLOCK_OFFSET_INVALID("clock-offset-invalid", 400),
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400),
    /** Arguments: the greatest length. */
    IDEMPOTENCY_KEY_INVALID("idempotency-key-invalid", 400),
    INVALID_IF_MATCH("invalid-if-match", 400),
    /** No token. */
    UNAUTHENTICATED("unauthenticated", 401),
    /** A token we do not accept; why is not told. */
    TOKEN_REFUSED("token-refused", 401),
    /** The role does not permit it. */
    FORBIDDEN("forbidden", 403),
    /** The role permits it, but not for this unit. */
    OUTSIDE_UNIT("outside-unit", 403),
    /** The role permits it, but not for this organisation. */
    OUTSIDE_ORGANISATION("outside-organisation", 403),
    /** The token names a unit that does not exist today, or none where one is needed. */
    UNIT_UNKNOWN("unit-unknown", 403),
    /** The caller has not proved well enough who they are. Arguments: the level ({@code acr}) that is asked for. */
    ASSURANCE_TOO_LOW("assurance-too-low", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    /** Two changed the same thing at once. */
    CONCURRENT_CHANGE("concurrent-change", 409),
    /** The first request with this key is still running. */
    IDEMPOTENCY_IN_PROGRESS("idempotency-in-progress", 409),
    VERSION_STALE("version-stale", 412),
    /** A period reaches into a year whose days off nobody has entered. Arguments: the year, as text. */
    CALENDAR_YEAR_UNKNOWN("calendar-year-unknown", 422),
    /** The sender has not agreed to what is done with their data. */
    CONSENT_NOT_GIVEN("consent-not-given", 422),
    /** They have agreed to an older notice. Arguments: the version in use. */
    CONSENT_OUTDATED("consent-outdated", 422),
    /** Arguments: the greatest size in bytes. */
    BODY_TOO_LARGE("body-too-large", 413),
    URI_TOO_LONG("uri-too-long", 414),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    VERSION_REQUIRED("version-required", 428),
    /** Arguments: the greatest size in bytes. */
    HEADERS_TOO_LARGE("headers-too-large", 431),
    /** Our fault. Told with the correlation id and nothing else. */
    INTERNAL("internal", 500),
    /** Too busy, or a part we need is down: worth another try. */
    UNAVAILABLE("unavailable", 503);

    private final String slug;
    private final int status;

    PlatformProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
