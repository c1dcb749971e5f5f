package vn.danchu.gateway.limit;

import java.time.Duration;

/**
 * Where a holder stands after a request.
 *
 * @param policy name of the rate, for example {@code subject-write}
 * @param remaining requests that may follow at once
 * @param full until the whole rate is available again
 * @param pause until the refused request may come again; zero where it was admitted
 */
record Quota(String policy, Rate rate, long remaining, Duration full, Duration pause) {

    boolean exceeded() {
        return !pause.isZero();
    }

    /** A member of {@code RateLimit-Policy}. */
    String told() {
        return "\"%s\";q=%d;w=%d"
                .formatted(policy, rate.requests(), rate.period().toSeconds());
    }

    /** A member of {@code RateLimit}. */
    String left() {
        return "\"%s\";r=%d;t=%d"
                .formatted(policy, remaining, full.plusMillis(999).toSeconds());
    }
}
