package vn.danchu.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.danchu.platform.text.StrictUtf8.Decoded.Malformed;
import vn.danchu.platform.text.StrictUtf8.Decoded.Text;

/** Bytes that should be text. */
class StrictUtf8FuzzTest {

    private static final int LONGEST_CHARACTER = 4;

    @FuzzTest(maxDuration = "")
    void bytesAreTextOrItIsKnownWhereTheyCeaseToBe(byte[] bytes) {
        switch (StrictUtf8.decode(bytes)) {
            case Text(String text) ->
                assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
            case Malformed(int offset) -> {
                assertThat(offset).isBetween(0, bytes.length - 1);
                assertThat(StrictUtf8.decode(Arrays.copyOf(bytes, offset))).isInstanceOf(Text.class);
                for (int end = offset + 1; end <= Math.min(offset + LONGEST_CHARACTER, bytes.length); end++) {
                    assertThat(StrictUtf8.decode(Arrays.copyOf(bytes, end))).isEqualTo(new Malformed(offset));
                }
            }
        }
    }
}
