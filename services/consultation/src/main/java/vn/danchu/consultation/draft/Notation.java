package vn.danchu.consultation.draft;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.danchu.platform.rule.DomainRule;

/** What of a line is only notation: Markdown, dirt of a scanner, marks on letters. */
@DomainRule
final class Notation {

    private static final Pattern MARKDOWN_ANCHOR = Pattern.compile("\\s*\\{#[^}]{0,100}}\\s*$");
    private static final Pattern EDGE = Pattern.compile("^[\\s#*_.:–—`ˆ-]+|[\\s#*_`ˆ]+$");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private Notation() {}

    /** On one line, without the marks of Markdown around it. */
    static String plain(String text) {
        String withoutAnchor = MARKDOWN_ANCHOR.matcher(text).replaceFirst("");
        String withoutEdges = EDGE.matcher(withoutAnchor).replaceAll("");
        return WHITE_SPACE.matcher(withoutEdges).replaceAll(" ");
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
