package vn.danchu.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.danchu.fuzz.Effort;
import vn.danchu.fuzz.Swollen;

/** Text as people send it, once it is known to be text. */
class VietnameseTextFuzzTest {

    /** NFC and NFD triple a text at most (Unicode Standard Annex 15, 9); a tone becomes a digit of its own. */
    private static final int GROWTH = 3;

    /** With so many some are cut, and a letter counts for one and its parts for several. */
    private static final Pattern HEAP_OF_MARKS = Pattern.compile("\\p{Mn}{20}");

    private static final int LONG = 100_000;

    @FuzzTest(maxDuration = "")
    void thereIsOneFormOfAText(FuzzedDataProvider input) {
        String text = input.consumeRemainingAsString();
        int broken = VietnameseText.firstUnpairedSurrogate(text).orElse(-1);
        if (broken >= 0) {
            assertThat(Character.isSurrogate(text.charAt(broken))).isTrue();
            assertThat(VietnameseText.firstUnpairedSurrogate(text.substring(0, broken)))
                    .isEmpty();
            return;
        }

        String normalised = VietnameseText.normalise(text);

        assertThat(VietnameseText.normalise(normalised)).isEqualTo(normalised);
        assertThat(normalised).hasSizeLessThanOrEqualTo(GROWTH * text.length());
        assertThat(normalised.codePoints()).noneMatch(VietnameseTextFuzzTest::isHidden);
        assertThat(VietnameseText.firstUnpairedSurrogate(normalised)).isEmpty();
        if (!HEAP_OF_MARKS.matcher(text).find()) {
            assertThat(VietnameseText.normalise(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(normalised);
        }
    }

    @FuzzTest(maxDuration = "")
    void keysDoNotDependOnHowALetterIsEncoded(FuzzedDataProvider input) {
        String text = input.consumeRemainingAsString();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(VietnameseText.fold(composed)).isEqualTo(VietnameseText.fold(decomposed));
        assertThat(VietnameseText.toneKey(composed)).isEqualTo(VietnameseText.toneKey(decomposed));
        assertThat(VietnameseText.fold(VietnameseText.fold(text))).isEqualTo(VietnameseText.fold(text));
        assertThat(VietnameseText.order().compare(composed, decomposed) == 0).isEqualTo(composed.equals(decomposed));
    }

    @FuzzTest(maxDuration = "")
    void aLongTextIsReadInTime(byte[] input) {
        String text = Swollen.text(input, LONG);

        Effort.SMALL.suffices(() -> LegacyEncoding.suspectedIn(text));
        String stored = Effort.SMALL.suffices(() -> VietnameseText.normalise(text));
        assertThat(Effort.SMALL.suffices(() -> VietnameseText.fold(stored)))
                .hasSizeLessThanOrEqualTo(GROWTH * text.length());
        assertThat(Effort.SMALL.suffices(() -> VietnameseText.toneKey(stored)))
                .hasSizeLessThanOrEqualTo(GROWTH * text.length());
    }

    /** What a database cannot hold, and what makes shown and stored text differ. */
    private static boolean isHidden(int codePoint) {
        return (Character.getType(codePoint) == Character.CONTROL && codePoint != '\n' && codePoint != '\t')
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x200B
                || codePoint == 0xFEFF
                || (codePoint >= 0xE0000 && codePoint <= 0xE007F);
    }
}
