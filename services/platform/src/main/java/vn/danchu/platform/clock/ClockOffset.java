package vn.danchu.platform.clock;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.danchu.platform.rule.DomainRule;

/**
 * How far the platform's clock runs ahead of the system's. Never behind it: what has happened would lie in the future.
 *
 * @param ahead whole microseconds, from zero to ten years
 */
@DomainRule
record ClockOffset(Duration ahead) {

    private static final Duration FARTHEST = Duration.ofDays(3_650);

    static final ClockOffset NONE = new ClockOffset(Duration.ZERO);

    ClockOffset {
        if (ahead.isNegative() || ahead.compareTo(FARTHEST) > 0) {
            throw new IllegalArgumentException("The clock runs ahead by zero to " + FARTHEST + ", not " + ahead);
        }
        ahead = ahead.truncatedTo(ChronoUnit.MICROS);
    }

    /** Reads an ISO 8601 duration, for example {@code P21D} or {@code PT36H}; empty if it is none or out of bounds. */
    static Optional<ClockOffset> parse(String text) {
        try {
            Duration ahead = Duration.parse(text);
            return ahead.isNegative() || ahead.compareTo(FARTHEST) > 0
                    ? Optional.empty()
                    : Optional.of(new ClockOffset(ahead));
        } catch (DateTimeParseException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }

    static ClockOffset ofMicroseconds(long microseconds) {
        return new ClockOffset(Duration.of(microseconds, ChronoUnit.MICROS));
    }

    long microseconds() {
        return Math.addExact(Math.multiplyExact(ahead.getSeconds(), 1_000_000L), ahead.getNano() / 1_000);
    }

    boolean isNone() {
        return ahead.isZero();
    }
}
