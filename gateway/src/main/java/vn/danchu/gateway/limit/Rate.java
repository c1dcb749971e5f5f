package vn.danchu.gateway.limit;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many requests in a period. Who has been quiet may send all of them at once; after that they come back evenly.
 *
 * @param requests at least one
 * @param period at least a second
 */
public record Rate(int requests, Duration period) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})/([0-9]{1,4}[smhSMH])");

    public Rate {
        if (requests < 1 || period.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("a rate is at least one request, in at least one second");
        }
    }

    /** The part of it that one of so many replicas grants; rounded up, so that a small rate does not become none. */
    Rate sharedBy(int replicas) {
        return new Rate(Math.ceilDiv(requests, replicas), period);
    }

    /** Reads a rate as configuration writes it: {@code 600/1m}. */
    public static Rate of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("not a rate such as 600/1m: " + text);
        }
        return new Rate(Integer.parseInt(written.group(1)), DurationConverter.parseDuration(written.group(2)));
    }
}
