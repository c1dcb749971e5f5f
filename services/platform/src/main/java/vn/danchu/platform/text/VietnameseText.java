package vn.danchu.platform.text;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.danchu.platform.rule.DomainRule;

/**
 * One form for text, and the keys by which it is searched and compared.
 *
 * <p>The same words reach us in several encodings of the same letters, with invisible characters between them, with the tone
 * mark on either vowel of {@code oa}, {@code oe}, {@code uy}, or with no marks at all. What is stored is always
 * {@linkplain #normalise normalised}; the keys are stored beside it and never shown.
 */
@DomainRule
public final class VietnameseText {

    /**
     * Characters that carry no words but break search, comparison and display:
     *
     * <ul>
     *   <li>control characters but tab and line feed; PostgreSQL can't hold U+0000 at all
     *   <li>U+00AD soft hyphen, left between letters by old typesetting and by converters from TCVN3
     *   <li>U+200B–U+200D zero-width, U+2060–U+2064 invisible operators, U+FEFF byte order mark
     *   <li>U+061C, U+200E, U+200F, U+202A–U+202E, U+2066–U+2069 directions, by which what is shown can be made to differ
     *       from what is stored; Vietnamese and its neighbours in the Latin script never need them
     *   <li>U+E0000–U+E007F tags, which hide whole sentences
     * </ul>
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]"
            + "|[\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]"
            + "|[\\x{E0000}-\\x{E007F}]");

    /**
     * More marks on one letter than any language has (Unicode Standard Annex 15, 13). They are put in order by comparing each
     * with all before it, so that a text of marks alone would keep a processor for minutes.
     */
    private static final Pattern HEAP_OF_MARKS = Pattern.compile("(\\p{Mn}{30})\\p{Mn}++");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern SPACE = Pattern.compile(" +");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    /** The five tone marks in the order of the digits that stand for them: huyền, hỏi, ngã, sắc, nặng. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private VietnameseText() {}

    /**
     * The form in which text is stored and measured: line ends are line feeds, no-break spaces are spaces, what is invisible
     * is gone, a letter has thirty marks at most, letters are composed (NFC), white space at both ends is cut. Words, spelling, case and spacing inside stay as
     * the person wrote them. Doing it twice changes nothing.
     *
     * <p>Drafts and comments are treated alike. Legal texts do hold soft hyphens, but as an accident of typesetting: a draft
     * compares equal to its source but for white space and U+00AD, and is found by the words it holds.
     */
    public static String normalise(String text) {
        String spaced = LINE_END.matcher(text.replace('\u00A0', ' ')).replaceAll("\n");
        // Before composing: an invisible character may stand between a letter and its mark.
        String visible = INVISIBLE.matcher(spaced).replaceAll("");
        String legible = HEAP_OF_MARKS.matcher(visible).replaceAll("$1");
        return Normalizer.normalize(legible, Normalizer.Form.NFC).strip();
    }

    /**
     * The order of a Vietnamese dictionary: a ă â b c d đ e ê …, tones after letters, a short word before a longer one that
     * begins with it. Zero only where the texts are equal. It needs the module {@code jdk.localedata}.
     */
    public static Comparator<String> order() {
        return byWord(Collator.PRIMARY)
                .thenComparing(byWord(Collator.SECONDARY))
                .thenComparing(byWord(Collator.TERTIARY))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Word by word, since Java's collator passes over spaces. */
    private static Comparator<String> byWord(int strength) {
        Collator collator = Collator.getInstance(Locale.of("vi", "VN"));
        collator.setStrength(strength);
        return (one, other) -> Arrays.compare(SPACE.split(one), SPACE.split(other), collator);
    }

    /** Characters as a reader counts them, of text that is already normalised: code points, not chars or bytes. */
    public static int length(String normalised) {
        return normalised.codePointCount(0, normalised.length());
    }

    /**
     * The first half of a pair without its other half, which JSON can smuggle in as an escape. Such text has no UTF-8 form
     * and would be stored as something else than was sent, so refuse it at the edge.
     */
    public static OptionalInt firstUnpairedSurrogate(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (Character.charCount(text.codePointAt(at)) == 1) {
                    return OptionalInt.of(at);
                }
                at++;
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Without marks and in lower case, for people who type {@code doi thoai}. The letter đ has no decomposition and is
     * replaced by hand.
     */
    public static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    /**
     * In lower case with each syllable's tone moved to its end as a digit, so that hoà and hòa are one ({@code hoa1}) while
     * ma, mả and mã stay three. The letters ă â ê ô ơ ư đ are kept. For duplicates and names, not for display.
     */
    public static String toneKey(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(decomposed.length() + 8);
        StringBuilder tones = new StringBuilder();
        for (int at = 0; at < decomposed.length(); ) {
            int character = decomposed.codePointAt(at);
            at += Character.charCount(character);
            int tone = TONES.indexOf(character);
            if (tone >= 0) {
                tones.append(tone + 1);
                continue;
            }
            if (!Character.isLetter(character) && Character.getType(character) != Character.NON_SPACING_MARK) {
                key.append(tones);
                tones.setLength(0);
            }
            key.appendCodePoint(character);
        }
        return Normalizer.normalize(key.append(tones), Normalizer.Form.NFC);
    }
}
