package vn.danchu.platform.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a verification has seen the chain; kept outside of the database it is about, by whoever verifies.
 *
 * @param batch the last one
 * @param hash of it
 */
public record Checkpoint(long batch, String hash) {

    private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64})\\s*");

    /** The checkpoint in a line of {@link #line}; empty if it is none. */
    public static Optional<Checkpoint> parse(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches()
                ? Optional.of(new Checkpoint(Long.parseLong(line.group(1)), line.group(2)))
                : Optional.empty();
    }

    /** As it is kept in a file. */
    public String line() {
        return batch + " " + hash + "\n";
    }
}
