package vn.danchu.insight.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader stands: the id of a live event.
 *
 * @param epoch identity of the topic, so that the positions of one that was deleted and made anew are not taken for its own,
 *     of the generation of the figures, and of the mergers in effect: after another one the figures stand under other units
 * @param offset of the record on the topic
 */
record Position(String epoch, long offset) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{32})-(0|[1-9][0-9]{0,17})");

    /** Reads an id; empty for what this service never gave out. */
    static Optional<Position> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Position(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return epoch + "-" + offset;
    }
}
