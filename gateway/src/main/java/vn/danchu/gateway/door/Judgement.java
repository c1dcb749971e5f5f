package vn.danchu.gateway.door;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.danchu.gateway.origin.Origins;
import vn.danchu.gateway.problem.ProblemType;

/** Judges the head of a request by its form alone; the first objection counts. */
final class Judgement {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}]");

    /** Headers of which two would let two readers choose differently. */
    private static final List<String> SINGLE = List.of("Host", "Content-Length", "Transfer-Encoding", "Authorization");

    private final long bodyLimit;
    private final int targetLimit;
    private final long headerLimit;
    private final int headerCountLimit;

    Judgement(LimitConfiguration limits) {
        this.bodyLimit = limits.body().asLongValue();
        this.targetLimit = limits.target();
        this.headerLimit = limits.headers().asLongValue();
        this.headerCountLimit = limits.headerCount();
    }

    Optional<ProblemType> objection(HttpServerRequest request) {
        if (request.uri().length() > targetLimit) {
            return Optional.of(ProblemType.URI_TOO_LONG);
        }
        if (tooManyHeaders(request)) {
            return Optional.of(ProblemType.HEADERS_TOO_LARGE);
        }
        if (request.version() == HttpVersion.HTTP_1_0) {
            return Optional.of(ProblemType.VERSION_REFUSED);
        }
        if (!METHODS.contains(request.method()) && !Origins.preflight(request)) {
            return Optional.of(ProblemType.METHOD_NOT_ALLOWED);
        }
        if (!RequestTarget.unambiguous(request.uri())) {
            return Optional.of(ProblemType.PATH_REFUSED);
        }
        if (badlyFramed(request) || noHost(request)) {
            return Optional.of(ProblemType.BAD_REQUEST);
        }
        if (declaredLength(request) > bodyLimit) {
            return Optional.of(ProblemType.BODY_TOO_LARGE);
        }
        return Optional.empty();
    }

    static boolean carriesBody(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding") || declaredLength(request) > 0;
    }

    private boolean tooManyHeaders(HttpServerRequest request) {
        long size = 0;
        int count = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4L;
            count++;
        }
        return size > headerLimit || count > headerCountLimit;
    }

    /** Whether it is unclear, or could be to somebody, where the body ends. */
    private static boolean badlyFramed(HttpServerRequest request) {
        for (String name : SINGLE) {
            if (request.headers().getAll(name).size() > 1) {
                return true;
            }
        }
        String coding = request.getHeader("Transfer-Encoding");
        String length = request.getHeader("Content-Length");
        return (coding != null && (!coding.equalsIgnoreCase("chunked") || length != null))
                || (length != null && !DIGITS.matcher(length).matches())
                || (carriesBody(request)
                        && (request.method().equals(HttpMethod.GET)
                                || request.method().equals(HttpMethod.HEAD)));
    }

    private static boolean noHost(HttpServerRequest request) {
        return request.authority() == null
                || !HOST.matcher(request.authority().host()).matches();
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || !DIGITS.matcher(length).matches() ? 0 : Long.parseLong(length);
    }
}
