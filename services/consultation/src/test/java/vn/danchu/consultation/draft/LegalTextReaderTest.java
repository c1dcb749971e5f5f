package vn.danchu.consultation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.consultation.draft.ImportOutcome.Imported;

class LegalTextReaderTest {

    private static final ImportLimits SMALL = new ImportLimits(200, 8, 5, 2);

    @Test
    void aTextIsATreeFromPartToPoint() {
        Imported imported = Texts.imported("""
                QUY CHẾ
                Phần thứ nhất
                QUY ĐỊNH CHUNG
                Chương I
                PHẠM VI
                Mục 1. ĐỐI TƯỢNG
                Tiểu mục 1
                NGƯỜI DÂN
                Điều 1. Phạm vi
                Quy chế này quy định:
                1. Những việc sau:
                a) Việc thứ nhất;
                b) Việc thứ hai.
                2. Việc khác.
                TM. ỦY BAN NHÂN DÂN
                """);

        assertThat(outline(imported))
                .containsExactly(
                        "Phần I",
                        "Phần I Chương I",
                        "Phần I Chương I Mục 1",
                        "Phần I Chương I Mục 1 Tiểu mục 1",
                        "Điều 1",
                        "Điều 1 khoản 1",
                        "Điều 1 khoản 1 điểm a",
                        "Điều 1 khoản 1 điểm b",
                        "Điều 1 khoản 2");
        assertThat(imported.text().preamble()).isEqualTo("QUY CHẾ");
        assertThat(imported.text().closing()).isEqualTo("TM. ỦY BAN NHÂN DÂN");
        assertThat(imported.warnings()).isEmpty();
    }

    static Stream<Arguments> warnings() {
        return Stream.of(
                warned("an article is missing", "Điều 1. A\nX.\nĐiều 3. B\nY.", "3 NUMBERS_MISSING ARTICLE 2-2"),
                warned("a clause is missing", "Điều 1. A\n1. X.\n4. Y.", "3 NUMBERS_MISSING CLAUSE 2-3"),
                warned("a point is missing", "Điều 1. A\na) X;\nđ) Y.", "3 NUMBERS_MISSING POINT b-d"),
                warned("an inserted article is none missing", "Điều 1. A\nX.\nĐiều 1a. B\nY.\nĐiều 2. C\nZ."),
                warned("inserted points are none missing", "Điều 1. A\na) X;\na1) Y;\nb) Z."),
                warned(
                        "an article comes twice",
                        "Điều 1. A\nX.\nĐiều 2. B\nY.\nĐiều 2. C\nZ.",
                        "5 NUMBER_REPEATED ARTICLE 2-2"),
                warned(
                        "the articles begin again",
                        "Điều 1. A\nX.\nĐiều 2. B\nY.\nĐiều 1. C\nX.\nĐiều 2. D\nY.",
                        "5 NUMBERING_RESTARTS ARTICLE 1-1"),
                warned("the letters of a heading are misread", "Điêu 1. A\nX.", "1 OPENING_DOUBTFUL ARTICLE 1-1"),
                warned("the word for chapter is misread", "Chưong I\nA\nĐiều 1. B", "1 OPENING_DOUBTFUL CHAPTER I-I"),
                warned(
                        "a reference begins a broken line",
                        "Điều 1. A\nTheo quy định tại\nĐiều 7. Luật Đất đai.\nĐiều 2. B\nY.",
                        "3 NOT_AN_ELEMENT ARTICLE 7-7"),
                warned(
                        "an article is quoted",
                        "Điều 1. Sửa đổi, bổ sung Điều 5\n“Điều 5. A\n1. X.”.\nĐiều 2. Hiệu lực\nY.",
                        "2 QUOTED ARTICLE 5-5"),
                warned(
                        "a quotation stays open",
                        "Điều 1. Sửa đổi, bổ sung Điều 5\n“Điều 5. A\n1. X.\nĐiều 2. Hiệu lực\nY.",
                        "2 QUOTATION_OPEN null null-null",
                        "2 QUOTED ARTICLE 5-5"),
                warned("there is a table", "Điều 1. A\n| a | b |\n|---|---|\n| 1 | 2 |", "2 TABLE null null-null"),
                warned("the page is numbered", "Điều 1. A\nX\n- 12 -\nY.", "3 PAGE_NUMBER null null-null"),
                warned(
                        "lines are typed in old fonts, each kind told once",
                        "Điều 1. A\nT«i kh«ng ®ång ý víi ®iÒu nµy.\nCéng hoµ x· héi chñ nghÜa.\nToâi khoâng ñoàng yù.",
                        "2 LEGACY_ENCODING null TCVN3-TCVN3",
                        "4 LEGACY_ENCODING null VNI-VNI"),
                warned("there is no article", "Kế hoạch lấy ý kiến", "1 NO_ARTICLES null null-null"));
    }

    private static Arguments warned(String why, String source, String... expected) {
        return Arguments.of(why, source, List.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("warnings")
    void doubtsAreTold(String why, String source, List<String> expected) {
        Imported imported = Texts.imported(source);

        assertThat(imported.warnings())
                .extracting(warning -> "%d %s %s %s-%s"
                        .formatted(warning.line(), warning.kind(), warning.element(), warning.from(), warning.to()))
                .isEqualTo(expected);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of("Mục 2 Chương IV của Luật này quy định khác."),
                Arguments.of("Chương trình hành động của phường."),
                Arguments.of("Điều 5 của Luật này."),
                Arguments.of("điều 5. viết thường."),
                Arguments.of("2.000 người tham dự."),
                Arguments.of("A) Không phải điểm."),
                Arguments.of("f) Không phải chữ của điểm."),
                Arguments.of("Phần mềm ứng dụng."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceThatOnlyLooksLikeAnElementIsText(String sentence) {
        Imported imported = Texts.imported("Điều 1. A\nNội dung:\n" + sentence);

        assertThat(imported.text().body())
                .singleElement()
                .satisfies(article -> assertThat(article.text()).isEqualTo("Nội dung:\n" + sentence))
                .satisfies(article -> assertThat(article.children()).isEmpty());
    }

    @Test
    void anArticleThatIsASentenceHasNoTitle() {
        Element article = Texts.imported("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")
                .text()
                .body()
                .getFirst();

        assertThat(article.heading()).isEmpty();
        assertThat(article.text()).isEqualTo("Quyết định này có hiệu lực kể từ ngày ký.");
    }

    @Test
    void theSecondOfTwoClausesNumberedAlikeHasAnAddressOfItsOwn() {
        Imported imported = Texts.imported("Điều 1. A\n1. X.\n1. Y.\na) Z.");

        assertThat(imported.text().elements().map(Element::path).map(ElementPath::value))
                .containsExactly("dieu-1", "dieu-1.khoan-1", "dieu-1.khoan-1-lan-2", "dieu-1.khoan-1-lan-2.diem-a");
    }

    @Test
    void aDecomposedTextIsReadAsTheComposedOne() {
        String source = "Điều 1. Đối thoại\n1. Người đứng đầu.\nđ) Ý kiến.";

        Imported imported = Texts.imported(Normalizer.normalize(source, Normalizer.Form.NFD));

        assertThat(imported).isEqualTo(Texts.imported(source));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("Điều 1. ".repeat(30), new ImportOutcome.TooLong(200)),
                Arguments.of("Điều 1.\n".repeat(9), new ImportOutcome.TooManyLines(8)),
                Arguments.of("Điều 1. A\n1. X\n2. X\n3. X\n4. X\n5. X", new ImportOutcome.TooManyElements(5)),
                Arguments.of(" \n\u00A0\u00AD\n—", new ImportOutcome.Blank()),
                Arguments.of("", new ImportOutcome.Blank()),
                Arguments.of("Điều 1. A\n\u0000", new ImportOutcome.IllegalCharacter(2)),
                Arguments.of("Điều 1. A\nB\n\uD800", new ImportOutcome.IllegalCharacter(3)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeADraftIsRefused(String source, ImportOutcome expected) {
        assertThat(LegalTextReader.read(source, SMALL)).isEqualTo(expected);
    }

    @Test
    void aTextAtTheLimitsIsTaken() {
        String source = "Điều 1. A\n1. X\n2. X\n3. X\n4. " + "X".repeat(200 - 28);

        ImportOutcome outcome = LegalTextReader.read(source, SMALL);

        assertThat(source).hasSize(200);
        assertThat(outcome).isInstanceOf(Imported.class);
    }

    @Test
    void warningsBeyondTheLimitAreCounted() {
        ImportOutcome outcome = LegalTextReader.read("Điều 1. A\n12\nX\n13\nY\n14", SMALL);

        assertThat(outcome).isInstanceOfSatisfying(Imported.class, imported -> {
            assertThat(imported.warnings()).hasSize(2);
            assertThat(imported.warningsOmitted()).isEqualTo(1);
        });
    }

    private static List<String> outline(Imported imported) {
        return imported.text().elements().map(Element::label).toList();
    }

    /** A dotted line for a signature, or somebody who means harm: it was tried anew from each of its marks, for hours. */
    @Test
    void aTitleFullOfMarksIsReadInTime() {
        String source = "Điều 1. Tên" + "_".repeat(900_000) + "hết";

        Imported imported = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Texts.imported(source));

        assertThat(outline(imported)).containsExactly("Điều 1");
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                Arguments.of("## **Phạm vi** {#pham-vi}", "Phạm vi"),
                Arguments.of("Phạm vi {#pham-vi}  ", "Phạm vi"),
                Arguments.of("Tên } {#ten}", "Tên }"),
                Arguments.of("Tên {#" + "a".repeat(101) + "}", "Tên {#" + "a".repeat(101) + "}"),
                Arguments.of("{#" + "a".repeat(100) + "}", ""),
                Arguments.of("{#}", ""),
                Arguments.of("Tên {}", "Tên {}"),
                Arguments.of("}", "}"),
                Arguments.of("_ #* ", ""),
                Arguments.of("– Tên  của\n điều:", "Tên của điều:"));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void aTitleIsShownWithoutTheMarksAroundIt(String title, String plain) {
        assertThat(Notation.plain(title)).isEqualTo(plain);
    }
}
