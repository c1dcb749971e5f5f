package vn.danchu.gateway.limit;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** What a request asks of the services, which differ in what they cost. Each kind has a rate of its own. */
public enum RequestKind {
    /** Opening an event stream, signed in or not; what then flows is not counted. */
    STREAM,

    /** Anything else by somebody who has not signed in. */
    ANONYMOUS,

    READ,

    WRITE;

    /** Tells the kind from the head of the request; a token need not be good yet. */
    static RequestKind of(HttpServerRequest request) {
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        String accepted = request.getHeader("Accept");
        if (reads && accepted != null && accepted.toLowerCase(Locale.ROOT).contains("text/event-stream")) {
            return STREAM;
        }
        if (!request.headers().contains("Authorization")) {
            return ANONYMOUS;
        }
        return reads ? READ : WRITE;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
