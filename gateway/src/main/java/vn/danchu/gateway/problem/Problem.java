package vn.danchu.gateway.problem;

import java.time.Duration;
import java.util.Optional;

/**
 * One refusal.
 *
 * @param retryAfter when it makes sense to come again; told in whole seconds, never less than one
 */
public record Problem(ProblemType type, Optional<Duration> retryAfter) {

    public static Problem of(ProblemType type) {
        return new Problem(type, Optional.empty());
    }

    public static Problem of(ProblemType type, Duration retryAfter) {
        return new Problem(type, Optional.of(retryAfter));
    }

    /** The value of {@code Retry-After}. */
    public Optional<String> retryAfterSeconds() {
        return retryAfter.map(
                wait -> Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
