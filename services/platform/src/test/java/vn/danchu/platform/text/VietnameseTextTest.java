package vn.danchu.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {

    @Nested
    class Normalising {

        @Test
        void decomposedLettersAreComposed() {
            String decomposed = Normalizer.normalize("đối thoại", Normalizer.Form.NFD);

            assertThat(decomposed).hasSize(12);
            assertThat(VietnameseText.normalise(decomposed))
                    .isEqualTo("đối thoại")
                    .hasSize(9);
        }

        @Test
        void aLetterOfWindows1258WithItsToneApartIsComposed() {
            assertThat(VietnameseText.normalise("ti\u00EA\u0301ng Vi\u00EA\u0323t"))
                    .isEqualTo("tiếng Việt");
        }

        @Test
        void aMarkCutOffItsLetterByAnInvisibleCharacterFindsItAgain() {
            assertThat(VietnameseText.normalise("ho\u00ADa\u200B\u0300")).isEqualTo("hoà");
        }

        @Test
        void noBreakSpacesBecomeSpaces() {
            assertThat(VietnameseText.normalise("Điều\u00A028.\u00A0")).isEqualTo("Điều 28.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\u0000",
                    "\u0007",
                    "\u001B",
                    "\u007F",
                    "\u009F",
                    "\u00AD",
                    "\u061C",
                    "\u200B",
                    "\u200C",
                    "\u200D",
                    "\u200E",
                    "\u200F",
                    "\u202A",
                    "\u202E",
                    "\u2060",
                    "\u2066",
                    "\u2069",
                    "\uFEFF",
                    "\uDB40\uDC41"
                })
        void whatCanNotBeSeenIsRemoved(String invisible) {
            assertThat(VietnameseText.normalise("ph" + invisible + "ường")).isEqualTo("phường");
        }

        @Test
        void theLeftOverOfOldTypesettingInTheLawIsRemoved() {
            assertThat(VietnameseText.normalise("ph\u00ADương án")).isEqualTo("phương án");
        }

        @Test
        void theThreeWaysToEndALineBecomeOne() {
            assertThat(VietnameseText.normalise("a\r\nb\rc\nd\u2028e")).isEqualTo("a\nb\nc\nd\ne");
        }

        @Test
        void whiteSpaceIsCutAtBothEndsAndKeptInside() {
            assertThat(VietnameseText.normalise(" \t\n Tôi  đồng\tý\n\nnhưng… \u3000\uFEFF "))
                    .isEqualTo("Tôi  đồng\tý\n\nnhưng…");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Quí vị cho tui hỏi, sao qui định dzậy?",
                    "<script>alert('x')</script>",
                    "'; drop table comment; --",
                    "toi dong y",
                    "ddoois thoaij",
                    "5 m² × 3, “ngoặc”, ½, 🇻🇳, ﬁ"
                })
        void wordsStayAsTheyWereWritten(String written) {
            assertThat(VietnameseText.normalise(written)).isEqualTo(written);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u200B\u00A0\uFEFF", "\r\n"})
        void whatHoldsNoWordsBecomesEmpty(String empty) {
            assertThat(VietnameseText.normalise(empty)).isEmpty();
        }

        @Test
        void doingItTwiceChangesNothing() {
            Random random = new Random(28);
            for (int round = 0; round < 2_000; round++) {
                String text = anything(random);

                String once = VietnameseText.normalise(text);

                assertThat(VietnameseText.normalise(once))
                        .as("round %d of %s", round, text)
                        .isEqualTo(once);
                assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
            }
        }

        /** Text from the characters that matter here, in any order. */
        private static String anything(Random random) {
            String characters =
                    "aăâeêioôơuưyđĐ \t\n\r\u0300\u0309\u0303\u0301\u0323\u0302\u0306\u031B\u00A0\u00AD\u200B\u200D"
                            + "\u202E\uFEFF\u0000\u2028ệộự-1.\u3000\u0085";
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(12); left > 0; left--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            return text.toString();
        }
    }

    @Nested
    class Measuring {

        @Test
        void aLetterWithTwoMarksIsOneCharacterAfterNormalising() {
            String written = Normalizer.normalize("ệ".repeat(2_000), Normalizer.Form.NFD);

            assertThat(VietnameseText.length(VietnameseText.normalise(written))).isEqualTo(2_000);
        }

        @Test
        void aCharacterOutsideTheBasicPlaneIsOne() {
            assertThat(VietnameseText.length("𠀋ă")).isEqualTo(2);
        }

        @ParameterizedTest
        @CsvSource({"\uD83C, 0", "a\uDDFB, 1", "\uD83C\uDDFB\uD83C, 2", "\uDDFB\uD83C, 0"})
        void halfACharacterIsFoundWhereItStands(String text, int at) {
            assertThat(VietnameseText.firstUnpairedSurrogate(text)).isEqualTo(OptionalInt.of(at));
        }

        @Test
        void wholeCharactersHaveNoHalves() {
            assertThat(VietnameseText.firstUnpairedSurrogate("🇻🇳 Việt Nam")).isEmpty();
        }
    }

    @Nested
    class Folding {

        @ParameterizedTest
        @CsvSource({
            "Đường đối thoại, duong doi thoai",
            "KIẾN NGHỊ, kien nghi",
            "Thừa Thiên Huế, thua thien hue",
            "'Ă Â Đ Ê Ô Ơ Ư, ặ ẫ ữ ỵ', 'a a d e o o u, a a u y'",
            "doi thoai, doi thoai",
            "'', ''"
        })
        void marksAreStrippedAndDIsReplaced(String text, String folded) {
            assertThat(VietnameseText.fold(text)).isEqualTo(folded);
        }

        @Test
        void composedAndDecomposedFoldAlike() {
            assertThat(VietnameseText.fold(Normalizer.normalize("Đối thoại", Normalizer.Form.NFD)))
                    .isEqualTo("doi thoai");
        }

        @Test
        void theLocaleOfTheMachineHasNoSay() {
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            try {
                assertThat(VietnameseText.fold("KIẾN NGHỊ")).isEqualTo("kien nghi");
                assertThat(VietnameseText.toneKey("NGHỊ")).isEqualTo("nghi5");
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Nested
    class KeyingByTone {

        @ParameterizedTest
        @CsvSource({
            "hoà, hoa1",
            "hòa, hoa1",
            "thuỷ, thuy2",
            "thủy, thuy2",
            "uỷ, uy2",
            "ủy, uy2",
            "khoẻ, khoe2",
            "khỏe, khoe2",
            "ma, ma",
            "mà, ma1",
            "mả, ma2",
            "mã, ma3",
            "má, ma4",
            "mạ, ma5",
            "Thanh Hoá, thanh hoa4",
            "ĐẶNG, đăng5",
            "thuở, thuơ2",
            "người, ngươi1",
            "nguyễn, nguyên3",
            "Bến Thành, bên4 thanh1"
        })
        void theToneGoesToTheEndOfItsSyllable(String text, String key) {
            assertThat(VietnameseText.toneKey(text)).isEqualTo(key);
            assertThat(VietnameseText.toneKey(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .as("decomposed")
                    .isEqualTo(key);
        }

        @Test
        void whatEndsASyllableStaysBehindTheTone() {
            assertThat(VietnameseText.toneKey("Uỷ-ban, (thuỷ) lợi.\nHoà")).isEqualTo("uy2-ban, (thuy2) lơi5.\nhoa1");
        }

        @Test
        void lettersThatAreNotTonesAreKept() {
            assertThat(VietnameseText.toneKey("ă â ê ô ơ ư đ")).isEqualTo("ă â ê ô ơ ư đ");
        }
    }

    @Test
    void namesAreOrderedAsInAVietnameseDictionary() {
        List<String> inOrder = List.of(
                "An",
                "An Khánh",
                "Ánh",
                "Ao",
                "Ào",
                "Ảo",
                "Ão",
                "Áo",
                "Ạo",
                "Ăn",
                "Ân",
                "Dũng",
                "Dương",
                "Đào",
                "Đinh",
                "Em",
                "Êm",
                "Ung",
                "Ưng",
                "Zung");
        List<String> mixed = new ArrayList<>(inOrder);
        Collections.shuffle(mixed, new Random(7));

        mixed.sort(VietnameseText.order());

        assertThat(mixed).isEqualTo(inOrder);
    }

    /** Half a million marks of two classes took minutes to be put in order. */
    @Test
    void aHeapOfMarksIsCutToWhatALetterMayHave() {
        String heap = "e" + "\u0301\u0323".repeat(500_000);

        String normalised = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> VietnameseText.normalise(heap));

        assertThat(normalised).isEqualTo(Normalizer.normalize("e" + "\u0301\u0323".repeat(15), Normalizer.Form.NFC));
        assertThat(VietnameseText.normalise(normalised)).isEqualTo(normalised);
    }
}
