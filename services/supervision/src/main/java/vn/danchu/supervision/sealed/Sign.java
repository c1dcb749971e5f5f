package vn.danchu.supervision.sealed;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.text.VietnameseText;

/**
 * Words that raise the question of a denunciation. They decide nothing: the sender is asked, and a person looks.
 *
 * @param words in Vietnamese with their marks, such as «nhận hối lộ»
 */
@DomainRule
record Sign(String words) {

    /** Whether a text has them: with their tones wherever those stand, or in a text that has no marks at all. */
    boolean isIn(String text) {
        String spaced = text.replaceAll("\\s+", " ");
        return has(VietnameseText.toneKey(spaced), VietnameseText.toneKey(words))
                || (isUnmarked(spaced) && has(VietnameseText.fold(spaced), VietnameseText.fold(words)));
    }

    private static boolean isUnmarked(String text) {
        return VietnameseText.fold(text).equals(text.toLowerCase(Locale.ROOT));
    }

    private static boolean has(String text, String words) {
        // Neither letter nor digit before and after, so that no syllable is found inside another.
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }
}
