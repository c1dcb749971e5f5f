package vn.danchu.verification.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A link of a Markdown document.
 *
 * @param line of the document on which it begins, from 1
 * @param text that is shown, without the marks of code; empty for the target of a reference
 * @param target as it stands there
 */
record Link(int line, String text, String target) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^ {0,3}(```+|~~~+).*?^ {0,3}\\1");

    /** A link, the target of a reference, or a code span, in which nothing is a link. Which begins first has the text. */
    private static final Pattern SPAN =
            Pattern.compile("(?m)\\[(?<text>(?:[^\\[\\]`]|`[^`]*`)*)]\\((?<target>[^()\\s]*)\\)"
                    + "|^ {0,3}\\[[^\\[\\]]+]:\\s*(?<reference>\\S+)"
                    + "|`[^`]*`");

    /** All links of a document, in its order. */
    static List<Link> in(String markdown) {
        String prose = FENCED.matcher(markdown).replaceAll(fenced -> "\n".repeat(lines(fenced.group())));
        List<Link> links = new ArrayList<>();
        for (MatchResult span : SPAN.matcher(prose).results().toList()) {
            int line = 1 + lines(prose.substring(0, span.start()));
            if (span.group("target") != null) {
                links.add(new Link(line, span.group("text").replace("`", ""), span.group("target")));
            } else if (span.group("reference") != null) {
                links.add(new Link(line, "", span.group("reference")));
            }
        }
        return links;
    }

    private static int lines(String text) {
        return Math.toIntExact(
                text.chars().filter(character -> character == '\n').count());
    }
}
