package vn.danchu.platform.text;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.danchu.platform.rule.DomainRule;

/**
 * The two families of fonts from before Unicode in which Vietnamese is still pasted. Such text is valid Unicode of the wrong
 * letters ({@code §èi tho¹i}, {@code Ñoái thoaïi} for đối thoại), so nothing can be normalised; the sender is asked to
 * convert or to type again.
 *
 * <p>Look at what was received, before it is normalised: in TCVN3 the soft hyphen is the letter ư. This is a guess from
 * letters that no Vietnamese word has, and serves a warning, never a refusal.
 */
@DomainRule
public enum LegacyEncoding {

    /**
     * TCVN 5712, the fonts whose names begin with {@code .Vn}: letters and tones are signs of Latin-1. Only those that are no
     * letters elsewhere tell; guillemets only where a quotation can't stand.
     */
    TCVN3("(?<=\\p{L})[µ¶·¸¹¨¾¼½©®ª¬«\\u00AD×÷]|(?<=\\p{L})»(?=\\p{L})|[¡¢£¤¥¦§®](?=\\p{L})"),

    /** VNI, the fonts whose names begin with {@code VNI-}: the tone is a letter of its own behind the vowel. */
    VNI("[ñÑöÖ]|(?<=[aeoyAEOY])[ïøûåäëüÏØÛÅÄËÜ]|(?<=[aeyAEY])[ùõÙÕ]|[æÆ](?=\\P{L}|$)|(?<=[öÖôÔuU])[ïøûÏØÛ]");

    /** Letters of Vietnamese that Latin-1 lacks: who has one of them writes Unicode. */
    private static final Pattern UNICODE = Pattern.compile("[\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169"
            + "\\u01A0\\u01A1\\u01AF\\u01B0\\u0300\\u0301\\u0303\\u0309\\u0323\\u1EA0-\\u1EF9]");

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final Pattern sign;

    LegacyEncoding(String sign) {
        this.sign = Pattern.compile(sign);
    }

    /**
     * The family that the text seems to be written in: at least two words, and one in four, hold a sign of it, and nothing
     * says that it is Unicode. A foreign name or a section sign is not enough.
     */
    public static Optional<LegacyEncoding> suspectedIn(String received) {
        if (UNICODE.matcher(received).find()) {
            return Optional.empty();
        }
        String[] words = GAP.split(received.strip());
        int ofTcvn3 = TCVN3.wordsWithASign(words);
        int ofVni = VNI.wordsWithASign(words);
        int most = Math.max(ofTcvn3, ofVni);
        if (most < 2 || most * 4 < words.length) {
            return Optional.empty();
        }
        return Optional.of(ofTcvn3 >= ofVni ? TCVN3 : VNI);
    }

    private int wordsWithASign(String[] words) {
        int found = 0;
        for (String word : words) {
            if (sign.matcher(word).find()) {
                found++;
            }
        }
        return found;
    }
}
