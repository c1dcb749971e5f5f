package vn.danchu.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFileTest {

    @Test
    void theNameIsToldInAsciiAndInVietnamese() {
        DocumentFile file = file("Phường Bến Thành");

        assertThat(file.disposition())
                .isEqualTo("attachment; filename=\"bang-tong-hop-y-kien.docx\"; filename*=UTF-8''"
                        + "B%E1%BA%A3ng%20t%E1%BB%95ng%20h%E1%BB%A3p%20%C3%BD%20ki%E1%BA%BFn%20-%20"
                        + "Ph%C6%B0%E1%BB%9Dng%20B%E1%BA%BFn%20Th%C3%A0nh%20-%202026-08-05.docx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xã Ea H'MLay", "Phường \"1\"; x=y", "Xã 50%\r\nSet-Cookie: a=b"})
    void noUnitNameEndsTheHeaderOrItsValue(String unit) {
        DocumentFile file = file(unit);

        String value = file.disposition().replaceFirst("^.*filename\\*=UTF-8''", "");
        assertThat(value).matches("[A-Za-z0-9._~%-]+");
        assertThat(URLDecoder.decode(value, StandardCharsets.UTF_8)).isEqualTo(file.name());
    }

    private static DocumentFile file(String unit) {
        return new DocumentFile(
                "Bảng tổng hợp ý kiến - " + unit + " - 2026-08-05.docx",
                "bang-tong-hop-y-kien.docx",
                new ByteArrayOutputStream());
    }
}
