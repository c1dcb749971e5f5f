package vn.danchu.consultation.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.draft.ImportOutcome.Blank;
import vn.danchu.consultation.draft.ImportOutcome.IllegalCharacter;
import vn.danchu.consultation.draft.ImportOutcome.Imported;
import vn.danchu.consultation.draft.ImportOutcome.TooLong;
import vn.danchu.consultation.draft.ImportOutcome.TooManyElements;
import vn.danchu.consultation.draft.ImportOutcome.TooManyLines;
import vn.danchu.fuzz.Effort;
import vn.danchu.fuzz.Swollen;
import vn.danchu.platform.text.VietnameseText;

/** Texts that a drafting body may send as a draft. */
class LegalTextReaderFuzzTest {

    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*");

    /** Small enough for an input of the fuzzer to reach each. */
    private static final ImportLimits SMALL = new ImportLimits(2_000, 60, 30, 5);

    private static final int LONG = 200_000;
    private static final Effort EFFORT = new Effort(Duration.ofSeconds(5), 1L << 30);

    @FuzzTest(maxDuration = "")
    void nothingOfATextIsLost(FuzzedDataProvider input) {
        String source = input.consumeRemainingAsString();

        switch (Effort.SMALL.suffices(() -> LegalTextReader.read(source))) {
            case Imported imported -> {
                assertThat(substance(imported.text().rebuilt())).isEqualTo(substance(source));
                isATree(imported.text().body(), null);
                List<ElementPath> paths =
                        imported.text().elements().map(Element::path).toList();
                assertThat(new HashSet<>(paths)).hasSameSizeAs(paths);
                assertThat(paths).allMatch(path -> ADDRESS.matcher(path.value()).matches());
                assertThat(imported.text().elements().map(Element::line).toList())
                        .isSorted();
                imported.warnings()
                        .forEach(warning -> assertThat(WarningText.of(warning))
                                .startsWith("Dòng ")
                                .hasSizeLessThan(300));
            }
            case Blank _ -> assertThat(source.codePoints()).noneMatch(Character::isLetter);
            case IllegalCharacter(int line) ->
                assertThat(source.lines().toList().get(line - 1))
                        .matches(text -> text.codePoints().anyMatch(LegalTextReaderFuzzTest::isIllegal));
            case TooLong(int limit) -> assertThat(source.length()).isGreaterThan(limit);
            case TooManyLines(int limit) -> assertThat(source.lines().count()).isGreaterThan(limit);
            case TooManyElements(int limit) ->
                assertThat(source.lines().count()).isGreaterThan(limit);
        }
    }

    @FuzzTest(maxDuration = "")
    void aDraftIsNeverLargerThanItMayBe(FuzzedDataProvider input) {
        String source = input.consumeRemainingAsString();

        switch (LegalTextReader.read(source, SMALL)) {
            case Imported imported -> {
                assertThat(imported.text().elements().count()).isLessThanOrEqualTo(SMALL.elements());
                assertThat(imported.warnings()).hasSizeLessThanOrEqualTo(SMALL.warnings());
                assertThat(imported.warningsOmitted() == 0
                                || imported.warnings().size() == SMALL.warnings())
                        .isTrue();
            }
            case ImportOutcome.Refused refused ->
                assertThat(Importing.refusal(refused).field()).isEqualTo("text");
        }
    }

    @FuzzTest(maxDuration = "")
    void aLongTextIsReadInTime(byte[] input) {
        String source = VietnameseText.normalise(Swollen.text(input, LONG));

        ImportOutcome outcome = EFFORT.suffices(() -> LegalTextReader.read(source));

        if (outcome instanceof Imported imported) {
            assertThat(imported.text().rebuilt()).hasSizeLessThanOrEqualTo(3 * source.length());
        }
    }

    /** Only wider elements hold narrower ones. */
    private static void isATree(List<Element> elements, @Nullable ElementKind around) {
        for (Element element : elements) {
            assertThat(around == null || around.contains(element.kind())).isTrue();
            isATree(element.children(), element.kind());
        }
    }

    private static boolean isIllegal(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** What must not be lost: the text in NFC, but for white space and soft hyphens. */
    private static String substance(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(codePoint ->
                        codePoint != 0xAD && !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint))
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }
}
