package vn.danchu.platform.event;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id that ties a request's log lines, answer and events together. The web filter sets it, this reads it. */
final class Correlation {

    static final String KEY = "correlationId";

    private Correlation() {}

    static @Nullable String current() {
        Object id = MDC.get(KEY);
        return id == null ? null : id.toString();
    }
}
