package vn.danchu.consultation.draft;

import java.util.BitSet;
import java.util.regex.Pattern;
import vn.danchu.consultation.draft.SourceLines.Line;
import vn.danchu.platform.rule.DomainRule;

/**
 * Where a text that amends another quotes its new wording: «"Điều 5. … ".». Such lines are no elements of the text
 * itself. Only a quotation mark right before the opening of an element begins one; others are part of a sentence, or of
 * a scanner's dirt.
 */
@DomainRule
final class Quotations {

    private static final String OPENING = "\"“«";
    private static final String CLOSING = "\"”»";
    private static final Pattern AFTER_CLOSING = Pattern.compile("[\\s.;,:*_]{1,8}$");

    private final BitSet quoted;
    private final BitSet unclosed;

    private Quotations(BitSet quoted, BitSet unclosed) {
        this.quoted = quoted;
        this.unclosed = unclosed;
    }

    static Quotations in(SourceLines lines) {
        BitSet quoted = new BitSet(lines.size());
        BitSet unclosed = new BitSet(lines.size());
        int open = -1;
        int depth = 0;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (opens(line)) {
                if (open >= 0) {
                    unclosed.set(open);
                    quoted.set(open, endOfUnclosed(lines, open, index));
                }
                open = index;
                depth = 0;
            }
            if (open >= 0) {
                depth += depth(line);
                if (closes(line, index == open, depth)) {
                    quoted.set(open, index + 1);
                    open = -1;
                }
            }
        }
        if (open >= 0) {
            unclosed.set(open);
            quoted.set(open, endOfUnclosed(lines, open, lines.size()));
        }
        return new Quotations(quoted, unclosed);
    }

    /** Whether the line at an index belongs to a quotation. */
    boolean contain(int index) {
        return quoted.get(index);
    }

    /** Whether the line at an index opens a quotation which nothing closes. */
    boolean isLeftOpen(int index) {
        return unclosed.get(index);
    }

    private static boolean opens(Line line) {
        if (line.isBlank() || OPENING.indexOf(line.text().charAt(0)) < 0) {
            return false;
        }
        Line inside = new Line(line.number(), line.text().substring(1).strip());
        return Marker.heading(inside).isPresent() || Marker.item(inside).isPresent();
    }

    /** By how much more is opened than closed, in marks that tell which they are. */
    private static int depth(Line line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char mark = line.text().charAt(i);
            if (mark == '“' || mark == '«') {
                depth++;
            } else if (mark == '”' || mark == '»') {
                depth--;
            }
        }
        return depth;
    }

    private static boolean closes(Line line, boolean isOpening, int depthAfter) {
        String text = AFTER_CLOSING.matcher(line.text()).replaceFirst("");
        return text.length() > (isOpening ? 1 : 0)
                && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0
                && depthAfter <= 0;
    }

    /** What nothing closes is taken to end before the next heading. */
    private static int endOfUnclosed(SourceLines lines, int open, int limit) {
        for (int index = open + 1; index < limit; index++) {
            if (Marker.heading(lines.get(index)).isPresent()) {
                return index;
            }
        }
        return limit;
    }
}
