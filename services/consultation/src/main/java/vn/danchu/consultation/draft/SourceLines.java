package vn.danchu.consultation.draft;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.danchu.platform.rule.DomainRule;

/** The lines of a source, in NFC, without soft hyphens, every kind of space a plain one, none at the ends. */
@DomainRule
final class SourceLines {

    private static final Pattern PAGE_NUMBER = Pattern.compile("^[^\\p{L}\\d]{0,3}\\d{1,3}[^\\p{L}\\d]{0,3}$");
    private static final char SOFT_HYPHEN = '\u00AD';

    private final List<Line> lines;

    private SourceLines(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param text without white space at the ends
     */
    record Line(int number, String text) {

        boolean isBlank() {
            return text.isEmpty();
        }

        int length() {
            return text.length();
        }

        /** A number alone, as a scanner leaves it of a page's foot. */
        boolean isPageNumber() {
            return length() <= 9 && PAGE_NUMBER.matcher(text).find();
        }

        boolean isTableRow() {
            return text.startsWith("|") && length() > 1;
        }
    }

    static SourceLines of(String source) {
        String text = Normalizer.normalize(source.replace(String.valueOf(SOFT_HYPHEN), ""), Normalizer.Form.NFC);
        List<String> raw = text.lines().toList();
        return new SourceLines(IntStream.range(0, raw.size())
                .mapToObj(index ->
                        new Line(index + 1, withPlainSpaces(raw.get(index)).strip()))
                .toList());
    }

    private static String withPlainSpaces(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            plain.append(Character.isSpaceChar(letter) || Character.isWhitespace(letter) ? ' ' : letter);
        }
        return plain.toString();
    }

    /** The first line with a character that can't be stored or sent as UTF-8. */
    OptionalInt firstIllegal() {
        return lines.stream()
                .filter(line -> line.text().codePoints().anyMatch(SourceLines::isIllegal))
                .mapToInt(Line::number)
                .findFirst();
    }

    private static boolean isIllegal(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    boolean hasLetters() {
        return lines.stream().anyMatch(line -> line.text().codePoints().anyMatch(Character::isLetter));
    }

    int size() {
        return lines.size();
    }

    Line get(int index) {
        return lines.get(index);
    }

    /**
     * Whether the sentence before a line goes on in it, as where a scanner broke it: there is no blank line between and
     * the last one ends in a letter, a digit or a comma.
     */
    boolean isMidSentence(int index) {
        int before = index - 1;
        while (before >= 0 && get(before).isPageNumber()) {
            before--;
        }
        if (before < 0 || get(before).isBlank()) {
            return false;
        }
        String text = get(before).text();
        char last = text.charAt(text.length() - 1);
        return (Character.isLetterOrDigit(last) || last == ',') && !Notation.inCapitals(text);
    }
}
