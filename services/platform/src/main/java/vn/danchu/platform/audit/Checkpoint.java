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
record Checkpoint(long batch, String hash) {

    private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64})\\s*");

    static Optional<Checkpoint> parse(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches()
                ? Optional.of(new Checkpoint(Long.parseLong(line.group(1)), line.group(2)))
                : Optional.empty();
    }

    String line() {
        return batch + " " + hash + "\n";
    }
}
