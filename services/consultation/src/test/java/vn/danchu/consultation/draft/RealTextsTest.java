package vn.danchu.consultation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.consultation.draft.ImportOutcome.Imported;

/** Texts in force, read as people find them. The counts were taken from the texts with other tools, by line. */
class RealTextsTest {

    static List<String> all() {
        return Texts.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void noLetterIsLost(String name) {
        String source = Texts.read(name);

        LegalText text = Texts.imported(source).text();

        assertThat(Texts.substance(text.rebuilt())).isEqualTo(Texts.substance(source));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyElementHasAnAddressOfItsOwn(String name) {
        LegalText text = Texts.imported(Texts.read(name)).text();

        assertThat(text.elements().map(Element::path))
                .doesNotHaveDuplicates()
                .allSatisfy(path -> assertThat(path.value()).matches("[a-z0-9.-]+"));
    }

    static Stream<Arguments> structures() {
        return Stream.of(
                Arguments.of(
                        Texts.LAW_10,
                        Map.of(
                                "CHAPTER",
                                4,
                                "SECTION",
                                6,
                                "SUBSECTION",
                                7,
                                "ARTICLE",
                                86,
                                "CLAUSE",
                                331,
                                "POINT",
                                175)),
                Arguments.of(
                        Texts.DECREE_59,
                        Map.of("CHAPTER", 2, "SECTION", 3, "SUBSECTION", 2, "ARTICLE", 31, "CLAUSE", 81, "POINT", 61)),
                Arguments.of(Texts.DECREE_61, Map.of("ARTICLE", 25, "CLAUSE", 86, "POINT", 73)),
                // 141 clauses begin with a clean «1.», five with «2,», «_1,», «1.Ban», «1:» and «___2.»; two points
                // with «__ đ)».
                Arguments.of(
                        Texts.DECREE_154_SCANNED,
                        Map.of("CHAPTER", 10, "SECTION", 2, "ARTICLE", 45, "CLAUSE", 146, "POINT", 120)),
                Arguments.of(Texts.DECREE_155_AMENDING, Map.of("ARTICLE", 23, "CLAUSE", 14, "POINT", 2)),
                Arguments.of(Texts.DECREE_156_AMENDING, Map.of("ARTICLE", 11, "CLAUSE", 2)),
                Arguments.of(Texts.DECREE_185, Map.of("CHAPTER", 3, "ARTICLE", 10, "CLAUSE", 29, "POINT", 32)));
    }

    @ParameterizedTest
    @MethodSource("structures")
    void allElementsAreFound(String name, Map<String, Integer> expected) {
        LegalText text = Texts.imported(Texts.read(name)).text();

        Map<String, Integer> found = text.elements()
                .collect(Collectors.toMap(element -> element.kind().name(), element -> 1, Integer::sum));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void ofLaw10ExactlyTheArticlesThatAreNotThereAreMissing() {
        Imported law = Texts.imported(Texts.read(Texts.LAW_10));

        assertThat(missingArticles(law)).containsExactly(4, 61, 62, 63, 84);
    }

    @ParameterizedTest
    @MethodSource("complete")
    void ofACompleteTextNoArticleIsMissing(String name, int articles) {
        Imported text = Texts.imported(Texts.read(name));

        assertThat(missingArticles(text)).isEmpty();
        assertThat(articles(text.text()).map(Element::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, articles)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    static Stream<Arguments> complete() {
        return Stream.of(
                Arguments.of(Texts.DECREE_59, 31),
                Arguments.of(Texts.DECREE_61, 25),
                Arguments.of(Texts.DECREE_154_SCANNED, 45),
                Arguments.of(Texts.DECREE_155_AMENDING, 23),
                Arguments.of(Texts.DECREE_156_AMENDING, 11),
                Arguments.of(Texts.DECREE_185, 10));
    }

    @Test
    void article12OfLaw10HasItsThreeClausesAndTenPoints() {
        Element article = element(Texts.LAW_10, "dieu-12");

        assertThat(article.heading()).isEqualTo("Hình thức và thời điểm công khai thông tin");
        assertThat(article.children()).extracting(Element::number).containsExactly("1", "2", "3");
        assertThat(article.children().getFirst().children())
                .extracting(Element::number)
                .containsExactly("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k");
    }

    @Test
    void article28OfLaw10IsReadAsItStands() {
        Element clause = element(Texts.LAW_10, "dieu-28.khoan-6");

        assertThat(clause.label()).isEqualTo("Điều 28 khoản 6");
        assertThat(clause.text().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã phối hợp với Ủy ban nhân dân cấp xã");
    }

    @Test
    void pointsDAndDWithAStrokeHaveDifferentAddresses() {
        LegalText law = Texts.imported(Texts.read(Texts.LAW_10)).text();

        assertThat(law.elements().filter(element -> element.path().value().startsWith("dieu-51.khoan-4.diem-d")))
                .extracting(Element::label)
                .containsExactly("Điều 51 khoản 4 điểm d", "Điều 51 khoản 4 điểm đ");
    }

    @Test
    void theTitleOfAChapterStandsOnItsSecondLine() {
        assertThat(element(Texts.LAW_10, "chuong-5").heading())
                .isEqualTo("TỔ CHỨC THỰC HIỆN PHÁP LUẬT VỀ THỰC HIỆN DÂN CHỦ Ở CƠ SỞ");
    }

    @Test
    void aTitleThatTheScannerBrokeIsOneAgain() {
        assertThat(element(Texts.DECREE_154_SCANNED, "dieu-26").heading())
                .isEqualTo(
                        "Trách nhiệm của Ban tiếp công dân, công chức, viên chức được giao nhiệm vụ giúp người đứng đầu"
                                + " cơ quan, đơn vị tiếp công dân và trách nhiệm của cơ quan, đơn vị có liên quan");
    }

    @Test
    void theSignatureAndTheFormsBehindItAreNoArticles() {
        LegalText decree = Texts.imported(Texts.read(Texts.DECREE_155_AMENDING)).text();

        assertThat(decree.closing()).startsWith("## NƠI NHẬN").contains("Điều 2. Quyết định này có hiệu lực");
    }

    @Test
    void whatTheScannerMisreadIsRecognisedWithADoubt() {
        Imported decree = Texts.imported(Texts.read(Texts.DECREE_154_SCANNED));

        assertThat(decree.warnings())
                .filteredOn(warning -> warning.kind() == WarningKind.OPENING_DOUBTFUL)
                .extracting(ImportWarning::line, ImportWarning::element, ImportWarning::from)
                .containsExactly(
                        tuple(15, ElementKind.CHAPTER, "I"), // «_ Chương I»
                        tuple(85, ElementKind.POINT, "đ"), // «__ đ)»
                        tuple(114, ElementKind.CHAPTER, "II"), // «Chương HÌ»
                        tuple(132, ElementKind.CLAUSE, "2"), // «2, Giải thích»
                        tuple(288, ElementKind.CHAPTER, "III"), // «Chương HI»
                        tuple(442, ElementKind.CLAUSE, "1"), // «_1, Việc»
                        tuple(572, ElementKind.CLAUSE, "1"), // «1.Ban»
                        tuple(748, ElementKind.CLAUSE, "1"), // «1: Ban»
                        tuple(935, ElementKind.POINT, "đ"), // «__ đ)»
                        tuple(937, ElementKind.CLAUSE, "2"), // «___2.»
                        tuple(994, ElementKind.CHAPTER, "X")); // «- ChươnX _»
    }

    @Test
    void aReferenceAtTheBeginningOfABrokenLineIsNoArticle() {
        Imported decree = Texts.imported(Texts.read(Texts.DECREE_154_SCANNED));

        assertThat(decree.warnings())
                .filteredOn(warning -> warning.kind() == WarningKind.NOT_AN_ELEMENT)
                .extracting(ImportWarning::line, ImportWarning::element, ImportWarning::from)
                .containsExactly(
                        tuple(104, ElementKind.ARTICLE, "9"),
                        tuple(370, ElementKind.ARTICLE, "12"),
                        tuple(632, ElementKind.ARTICLE, "12"));
    }

    @Test
    void quotedArticlesBelongToTheArticleThatAmendsThem() {
        Imported decree = Texts.imported(Texts.read(Texts.DECREE_155_AMENDING));

        assertThat(quoted(decree, ElementKind.ARTICLE))
                .containsExactly("1", "3a", "7a", "8", "28", "28a", "28b", "30a", "38", "39", "40", "41", "41a");
        assertThat(element(Texts.DECREE_155_AMENDING, "dieu-12").text()).contains("\nĐiều 28b. Ban hành");
    }

    @Test
    void newWordingWithoutQuotationMarksBelongsToTheArticleThatAmendsIt() {
        Imported decree = Texts.imported(Texts.read(Texts.DECREE_156_AMENDING));

        assertThat(quoted(decree, ElementKind.ARTICLE)).containsExactly("4", "19a", "21", "22", "23");
        assertThat(quoted(decree, ElementKind.CLAUSE)).containsExactly("1", "2");
        assertThat(element(Texts.DECREE_156_AMENDING, "dieu-2").children()).isEmpty();
    }

    private static List<String> quoted(Imported decree, ElementKind kind) {
        return decree.warnings().stream()
                .filter(warning -> warning.kind() == WarningKind.QUOTED && warning.element() == kind)
                .map(ImportWarning::from)
                .toList();
    }

    private static List<Integer> missingArticles(Imported imported) {
        return imported.warnings().stream()
                .filter(warning -> warning.kind() == WarningKind.NUMBERS_MISSING)
                .filter(warning -> warning.element() == ElementKind.ARTICLE)
                .flatMap(warning -> IntStream.rangeClosed(number(warning.from()), number(warning.to()))
                        .boxed())
                .toList();
    }

    private static int number(@Nullable String digits) {
        return Integer.parseInt(Objects.requireNonNull(digits));
    }

    private static Stream<Element> articles(LegalText text) {
        return text.elements().filter(element -> element.kind() == ElementKind.ARTICLE);
    }

    private static Element element(String name, String path) {
        return Texts.imported(Texts.read(name))
                .text()
                .elements()
                .filter(element -> element.path().value().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
