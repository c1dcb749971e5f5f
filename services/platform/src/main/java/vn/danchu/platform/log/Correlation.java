package vn.danchu.platform.log;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The identifier that ties a request to its log lines, its events and its answer.
 *
 * <p>It lives in the logging context, which follows the request from thread to thread, so that nobody has to hand it on.
 */
public final class Correlation {
    /** Accepted from the caller and always part of the answer. */
    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Correlation() {}

    /** The id of the request or the event that this thread works for; empty outside of both. */
    public static Optional<UUID> current() {
        return MDC.get(LogKeys.CORRELATION_ID) instanceof String text
                        && UUID_TEXT.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** Makes {@code id} the one of this request. It goes with it. */
    public static void set(UUID id) {
        MDC.put(LogKeys.CORRELATION_ID, id.toString());
    }

    /**
     * The caller's id if it is a UUID, else {@code fresh}: what is not a UUID could carry anything into logs and events.
     */
    public static UUID accepted(@Nullable String header, UUID fresh) {
        return header != null && UUID_TEXT.matcher(header).matches() ? UUID.fromString(header) : fresh;
    }
}
