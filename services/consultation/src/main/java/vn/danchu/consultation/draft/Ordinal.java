package vn.danchu.consultation.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.danchu.platform.rule.DomainRule;

/**
 * The place of an element among its like, whatever numerals it is written in: «3a» is (3, "a"), «II» is (2, ""), «đ» is
 * (5, "").
 *
 * @param value from 1
 * @param suffix of an element put in later («Điều 3a» stands between 3 and 4; «điểm a1» between a and b); else empty
 */
@DomainRule
record Ordinal(int value, String suffix) implements Comparable<Ordinal> {

    static final Ordinal FIRST = new Ordinal(1, "");

    /** The letters that number points: no f, j, w, z, and none with a hat, horn or breve; đ follows d. */
    static final String POINT_LETTERS = "abcdđeghiklmnopqrstuvxy";

    private static final List<String> WORDS =
            List.of("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi");

    private static final int[] ROMAN_VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_DIGITS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    /** The largest number read as Roman; no chapter comes near, and beyond it L and C are letters of words. */
    private static final int LARGEST_ROMAN = 49;

    static Optional<Ordinal> ofDigits(String digits, String suffix) {
        int value = Integer.parseInt(digits);
        return value == 0 ? Optional.empty() : Optional.of(new Ordinal(value, suffix));
    }

    /** Reads «II»; empty unless the digits are the usual ones of that number. */
    static Optional<Ordinal> ofRoman(String digits) {
        for (int value = 1; value <= LARGEST_ROMAN; value++) {
            if (roman(value).equalsIgnoreCase(digits)) {
                return Optional.of(new Ordinal(value, ""));
            }
        }
        return Optional.empty();
    }

    /** Reads the word of «Phần thứ nhất», without its marks. */
    static Optional<Ordinal> ofWord(String word) {
        int index = WORDS.indexOf(word);
        return index < 0 ? Optional.empty() : Optional.of(new Ordinal(index + 1, ""));
    }

    /** Reads the letter of a point; empty for the four that Vietnamese law doesn't use. */
    static Optional<Ordinal> ofLetter(char letter, String suffix) {
        int index = POINT_LETTERS.indexOf(letter);
        return index < 0 ? Optional.empty() : Optional.of(new Ordinal(index + 1, suffix));
    }

    static String roman(int value) {
        StringBuilder digits = new StringBuilder();
        int rest = value;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                digits.append(ROMAN_DIGITS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return digits.toString();
    }

    static String letter(int value) {
        return POINT_LETTERS.substring(value - 1, value);
    }

    /** Whether nothing is missing between the previous one and this. */
    boolean follows(Ordinal previous) {
        return suffix.isEmpty()
                ? value == previous.value + 1
                : value == previous.value && suffixRank() == previous.suffixRank() + 1;
    }

    /** The next whole one: 4 after 3, and after 3a. */
    Ordinal next() {
        return new Ordinal(value + 1, "");
    }

    private int suffixRank() {
        if (suffix.isEmpty()) {
            return 0;
        }
        char mark = suffix.charAt(0);
        return Character.isDigit(mark) ? Character.digit(mark, 10) : POINT_LETTERS.indexOf(mark) + 1;
    }

    @Override
    public int compareTo(Ordinal other) {
        return Comparator.comparingInt(Ordinal::value)
                .thenComparingInt(Ordinal::suffixRank)
                .thenComparing(Ordinal::suffix)
                .compare(this, other);
    }
}
