package vn.danchu.platform.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.platform.text.StrictUtf8.Decoded;

class StrictUtf8Test {

    @ParameterizedTest
    @ValueSource(strings = {"", "dân chủ ở cơ sở", "Đối thoại", "đo\u0302\u0301i", "🇻🇳 \uDBFF\uDFFD", "\u0000\uFEFF"})
    void whatIsUtf8IsReadAsItStands(String text) {
        assertThat(StrictUtf8.decode(text.getBytes(UTF_8))).isEqualTo(new Decoded.Text(text));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "ff, 0, a byte that UTF-8 never has",
        "6180, 1, a continuation without a start",
        "c4916ec4, 3, a letter cut off at the end",
        "61c3286263, 1, a start without its continuation",
        "c0af, 0, an overlong slash",
        "e08080, 0, an overlong NUL of three bytes",
        "6162eda080, 2, a surrogate",
        "f4908080, 0, a value above U+10FFFF",
        "f09f87, 0, three of four bytes",
        "73616f20a76e, 4, a letter of windows-1258 after ASCII"
    })
    void whatIsNotIsNamedByTheOffsetOfItsFirstByte(String hexadecimal, int offset, String what) {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal);

        assertThat(StrictUtf8.decode(bytes)).as(what).isEqualTo(new Decoded.Malformed(offset));
    }

    @Test
    void theOffsetCountsBytesNotCharacters() {
        byte[] bytes = "Đường".getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;

        assertThat(StrictUtf8.decode(bytes)).isEqualTo(new Decoded.Malformed(bytes.length - 1));
    }
}
