package vn.danchu.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "§èi tho¹i",
                "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
                "T«i kh«ng ®ång ý víi ®iÒu 5",
                "ñy ban nh©n d©n ph\u00ADêng BÕn Thµnh"
            })
    void textInTcvn3IsRecognised(String pasted) {
        assertThat(LegacyEncoding.suspectedIn(pasted)).contains(LegacyEncoding.TCVN3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ñoái thoaïi",
                "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
                "Toâi khoâng ñoàng yù vôùi ñieàu 5",
                "Uûy ban nhaân daân phöôøng Beán Thaønh"
            })
    void textInVniIsRecognised(String pasted) {
        assertThat(LegacyEncoding.suspectedIn(pasted)).contains(LegacyEncoding.VNI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Tôi không đồng ý với điều 5",
                "Hoà, hoá, khoé, uý, thuê, quà",
                "có lý do gì",
                "toi khong dong y",
                "ddoois thoaij",
                "d9o6i1 thoa5i",
                "I agree with article 5",
                "§ 28 (2), 5 m², © 2026, 5 µm, 10°C",
                "«Bonjour» «le monde»",
                "Ông Müller ở Köln đồng ý",
                "Cà phê Noël à la française",
                "ý kiến của ông Muñoz và bà Søren"
            })
    void whatIsNoneOfThemIsLeftInPeace(String written) {
        assertThat(LegacyEncoding.suspectedIn(written)).isEmpty();
        assertThat(LegacyEncoding.suspectedIn(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .as("decomposed")
                .isEmpty();
    }

    @Test
    void oneQuotedLineInALongTextIsNotEnough() {
        String text = "nay xin gui y kien ve du thao nhu sau ".repeat(3) + "§èi tho¹i";

        assertThat(LegacyEncoding.suspectedIn(text)).isEmpty();
    }
}
