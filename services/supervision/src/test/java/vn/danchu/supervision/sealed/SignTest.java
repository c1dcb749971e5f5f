package vn.danchu.supervision.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTest {

    @ParameterizedTest(name = "«{1}» in «{0}»: {2}")
    @CsvSource({
        "Tôi muốn tố cáo ông A nhận tiền., tố cáo, true",
        "TỐ CÁO, tố cáo, true",
        "cán bộ NHẬN  HỐI LỘ, nhận hối lộ, true",
        "toi muon to cao can bo, tố cáo, true",
        "tờ cáo phó, tố cáo, false",
        "Mô tô cao tốc chạy ồn, tố cáo, false",
        "quảng cáo sai, tố cáo, false",
        "nhũng nhiễu., nhũng nhiễu, true",
        "những nhiều người, nhũng nhiễu, false",
        "tham ô tô triển lãm, tham nhũng, false"
    })
    void wordsAreFoundWholeAndWithTheirTones(String text, String words, boolean raised) {
        assertThat(new Sign(words).isIn(text)).isEqualTo(raised);
    }
}
