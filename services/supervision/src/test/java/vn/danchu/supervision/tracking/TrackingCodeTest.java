package vn.danchu.supervision.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingCodeTest {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Random BITS = new Random(20261123);

    private final List<String> codes = Stream.generate(
                    () -> TrackingCode.of(new UUID(BITS.nextLong(), BITS.nextLong())))
            .limit(40)
            .map(TrackingCode::spaced)
            .toList();

    @Test
    void isReadBackHoweverItIsTyped() {
        assertThat(codes).allSatisfy(code -> {
            assertThat(TrackingCode.read(code)).map(TrackingCode::spaced).contains(code);
            assertThat(TrackingCode.read(" " + code.replace("-", " ").toLowerCase(Locale.ROOT)))
                    .map(TrackingCode::spaced)
                    .contains(code);
        });
    }

    @Test
    void hasNoCharacterThatSoundsOrLooksLikeAnother() {
        assertThat(codes).allSatisfy(code -> assertThat(code).doesNotContainPattern("[OI01]"));
    }

    @Test
    void oneWrongCharacterIsAlwaysNoticed() {
        for (String code : codes) {
            String plain = code.replace("-", "");
            for (int at = 0; at < plain.length(); at++) {
                for (int letter = 0; letter < ALPHABET.length(); letter++) {
                    char other = ALPHABET.charAt(letter);
                    if (other != plain.charAt(at)) {
                        assertThat(TrackingCode.read(plain.substring(0, at) + other + plain.substring(at + 1)))
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void twoNeighboursExchangedAreAlwaysNoticed() {
        for (String code : codes) {
            String plain = code.replace("-", "");
            for (int at = 0; at + 1 < plain.length(); at++) {
                String exchanged =
                        plain.substring(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.substring(at + 2);
                if (!exchanged.equals(plain)) {
                    assertThat(TrackingCode.read(exchanged)).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KX", "0000000000", "OOOOOOOOOO", "7KX-2MPA-9QTT", "’; drop table", "７ＫＸ２ＭＰＡ９ＱＴ"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(TrackingCode.read(typed)).isEmpty();
    }
}
