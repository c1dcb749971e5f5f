package vn.danchu.consultation.draft;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.danchu.platform.rule.DomainRule;

/** What of a line is only notation: Markdown, dirt of a scanner, marks on letters. */
@DomainRule
final class Notation {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** What {@code \\s} is in a pattern. */
    private static final String SPACES = " \t\n\u000B\f\r";

    private static final String LEADING = SPACES + "#*_.:–—`ˆ-";
    private static final String TRAILING = SPACES + "#*_`ˆ";

    /** A longer one is text in braces. */
    private static final int LONGEST_ANCHOR = 103;

    private Notation() {}

    /** On one line, without the marks of Markdown around it. */
    static String plain(String text) {
        int end = endBeforeAnchor(text, endWithout(SPACES, text, text.length()));
        int trimmed = endWithout(TRAILING, text, end);
        int start = 0;
        while (start < trimmed && LEADING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return WHITE_SPACE.matcher(text.substring(start, trimmed)).replaceAll(" ");
    }

    /**
     * Where a text ends without certain characters. By hand, for a pattern that ends in {@code +$} is tried anew from each
     * character of every run within the text.
     */
    private static int endWithout(String characters, String text, int from) {
        int end = from;
        while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Where a text of this length ends without its anchor: {@code Tên {#ten}}. */
    private static int endBeforeAnchor(String text, int length) {
        if (length == 0 || text.charAt(length - 1) != '}') {
            return length;
        }
        int before = text.lastIndexOf('}', length - 2);
        int opening = text.indexOf("{#", Math.max(before + 1, length - LONGEST_ANCHOR));
        return opening < 0 || opening + 2 > length - 1 ? length : opening;
    }

    /**
     * The first letters of a line in lower case and without their marks, character by character, so that places in it
     * are places in the line. «Điêu», «Ðiều» (with the Icelandic letter) and «ĐIỀU» all become «dieu».
     */
    static String skeleton(String line, int length) {
        int end = Math.min(line.length(), length);
        StringBuilder skeleton = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            skeleton.append(bare(line.charAt(i)));
        }
        return skeleton.toString();
    }

    private static char bare(char letter) {
        return switch (letter) {
            case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
            default -> {
                if (letter < 0x80 || Character.isSurrogate(letter)) {
                    yield Character.toLowerCase(letter);
                }
                char first = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0);
                yield Character.toLowerCase(first);
            }
        };
    }

    /** Whether nearly all its letters are capitals, as in the title of a chapter. Scanners put a small one between. */
    static boolean inCapitals(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        return letters > 0 && capitals * 10 >= letters * 8;
    }
}
