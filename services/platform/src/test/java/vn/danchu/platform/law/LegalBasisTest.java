package vn.danchu.platform.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalBasisTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Law 10/2022 art. 25                | Điều 25 Luật số 10/2022/QH15
            Law 10/2022 art. 28(2)             | khoản 2 Điều 28 Luật số 10/2022/QH15
            Law 10/2022 art. 26(1)(h)          | điểm h khoản 1 Điều 26 Luật số 10/2022/QH15
            Law 10/2022 art. 48(1), (2)        | khoản 1 và khoản 2 Điều 48 Luật số 10/2022/QH15
            Law 10/2022 art. 15(3), (4), (5)   | khoản 3, khoản 4 và khoản 5 Điều 15 Luật số 10/2022/QH15
            Labour Code art. 112(1)(đ)         | điểm đ khoản 1 Điều 112 Bộ luật Lao động số 45/2019/QH14
            Decree 356/2025                    | Nghị định số 356/2025/NĐ-CP
            Decision 12/2026/QĐ-UBND           | Quyết định số 12/2026/QĐ-UBND
            """)
    void anArticleIsCitedAsDocumentsOfEachLanguageDo(String canonical, String vietnamese) {
        assertThat(LegalBasis.read(canonical)).contains(new LegalBasis(vietnamese, canonical));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            LOCAL | Quy định của địa phương | Local rule, not asked for by the law
            LOCAL, after Law 10/2022 art. 28(3) | Quy định của địa phương, vận dụng khoản 3 Điều 28 Luật số 10/2022/QH15 \
            | Local rule, modelled on Law 10/2022 art. 28(3)
            Law 64/2025, article to be checked | Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15; điều, khoản và \
            thời hạn cần được kiểm tra | Law 64/2025; its article and period are still to be checked
            Decree 124/2020 art. 16(1), as amended by Decree 155/2026 art. 10 | khoản 1 Điều 16 Nghị định số 124/2020/NĐ-CP, \
            được sửa đổi bởi Điều 10 Nghị định số 155/2026/NĐ-CP | Decree 124/2020 art. 16(1), as amended by Decree 155/2026 art. 10
            """)
    void whatIsNoPlainArticleIsToldInWords(String canonical, String vietnamese, String english) {
        assertThat(LegalBasis.read(canonical)).contains(new LegalBasis(vietnamese, english));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Law 1/1999 art. 3",
                "Law 10/2022 art. 28(h)",
                "Law 10/2022 art. 28(2), as amended by Law 1/1999",
                "LOCAL, on a whim"
            })
    void whatCannotBeReadIsToldAsItIsWritten(String text) {
        assertThat(LegalBasis.read(text)).isEmpty();
        assertThat(LegalBasis.of(text)).isEqualTo(new LegalBasis(text, text));
    }
}
