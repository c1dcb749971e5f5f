package vn.danchu.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** A reference that moved with what is measured would say nothing about next year. */
class ReferenceTest {

    @Test
    void the_references_are_frozen() throws IOException, NoSuchAlgorithmException {
        assertThat(sha256(Reference.text(Reference.SCHEMA)))
                .isEqualTo("73813577bae5b7768ca65c8c678cf7ce9ee3704b134c49e3d94ceb1414e7bd22");
        assertThat(sha256(Reference.text(Reference.COMMENT)))
                .isEqualTo("665d4b08c4a5f8f18d65d86e158a576af65194e7bb3f408471cc9118accd7c6a");
        assertThat(sha256(Reference.text(Reference.PAGE_SCHEMA)))
                .isEqualTo("a4d7c94575cc8cd378deb21f74846f3523e204c3edb5005fca24b4f36d406194");
        assertThat(sha256(Reference.text(Reference.PAGE)))
                .isEqualTo("8e9498cfb7ca881faea3bd0487dda965781c81dc001230ed3b3613d979babbc2");
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
