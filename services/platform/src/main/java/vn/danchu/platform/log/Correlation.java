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
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** The id that a text is, if it is one. */
    public static Optional<UUID> read(@Nullable String text) {
        return text != null && UUID_TEXT.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /**
     * Makes {@code id} the one of what this thread does during the work, and brings back the one before.
     *
     * @param id of the request behind the work; empty for work that has none, or several
     */
    public static <T, X extends Exception> T during(Optional<UUID> id, Work<T, X> work) throws X {
        @Nullable Object before = MDC.get(LogKeys.CORRELATION_ID);
        put(id.map(UUID::toString).orElse(null));
        try {
            return work.run();
        } finally {
            put(before);
        }
    }

    private static void put(@Nullable Object id) {
        if (id == null) {
            MDC.remove(LogKeys.CORRELATION_ID);
        } else {
            MDC.put(LogKeys.CORRELATION_ID, id);
        }
    }

    /** What is done under one id. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {

        T run() throws X;
    }

    /** Makes {@code id} the one of this request. It goes with it. */
    public static void set(UUID id) {
        MDC.put(LogKeys.CORRELATION_ID, id.toString());
    }

    /**
     * The caller's id if it is a UUID, else {@code fresh}: what is not a UUID could carry anything into logs and events.
     */
    public static UUID accepted(@Nullable String header, UUID fresh) {
        return read(header).orElse(fresh);
    }
}
