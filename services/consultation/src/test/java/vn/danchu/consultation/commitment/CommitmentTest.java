package vn.danchu.consultation.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommitmentTest {

    private static final UUID CONSULTATION = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID COMMENT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
    private static final byte[] COUNTING_SALT =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    /** Computed once outside Java from the description in {@link Commitment}; they hold the encoding still. */
    @Test
    void encodingIsFrozen() {
        assertThat(hex(submission("dieu-25.khoan-7", "Đề nghị bổ sung tổ dân phố.", "AGREE"), COUNTING_SALT))
                .isEqualTo("ca3ed64cb7170442648e4d30514e46a6e9e17b99af367ef202e0e79451e909a2");
    }

    @Test
    void encodingOfAnAbsentFieldIsFrozen() {
        assertThat(hex(submission(null, "Đề nghị bổ sung tổ dân phố.", "AGREE"), COUNTING_SALT))
                .isEqualTo("94eff5e76eeee8972cd1d6962ffc6ad6753c75a5f146a6a17012493c98a82019");
    }

    @Test
    void encodingOfAStatementWithoutFieldsIsFrozen() {
        byte[] salt = new byte[Commitment.SALT_LENGTH];
        Arrays.fill(salt, (byte) 0xff);

        assertThat(hex(
                        new Statement(CONSULTATION, CommitmentKind.WITHDRAWAL, COMMENT, Long.MAX_VALUE, List.of()),
                        salt))
                .isEqualTo("3835a09b349f211e12d03d80f8b4d60fcd30041af6246a4c23854f9ddc0cf6fb");
    }

    @Test
    void movingTextFromOneFieldToTheNextChangesTheNumber() {
        assertThat(hex(submission("ab", "c"), COUNTING_SALT)).isNotEqualTo(hex(submission("a", "bc"), COUNTING_SALT));
    }

    @Test
    void anAbsentFieldIsNotAnEmptyOne() {
        assertThat(hex(submission((String) null), COUNTING_SALT)).isNotEqualTo(hex(submission(""), COUNTING_SALT));
    }

    @Test
    void anotherSaltGivesAnotherNumberForTheSameWords() {
        assertThat(hex(submission("đồng ý"), COUNTING_SALT))
                .isNotEqualTo(hex(submission("đồng ý"), new byte[Commitment.SALT_LENGTH]));
    }

    @ParameterizedTest
    @EnumSource(CommitmentKind.class)
    void everyKindHasItsOwnCode(CommitmentKind kind) {
        Set<Byte> others = new HashSet<>();
        for (CommitmentKind other : CommitmentKind.values()) {
            if (other != kind) {
                others.add(other.code());
            }
        }

        assertThat(others).doesNotContain(kind.code());
    }

    @Test
    void aShortSaltIsABug() {
        assertThatThrownBy(() -> Commitment.of(submission("x"), new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
    }

    private static Statement submission(@Nullable String... fields) {
        return new Statement(CONSULTATION, CommitmentKind.SUBMISSION, COMMENT, 1, Arrays.asList(fields));
    }

    private static String hex(Statement statement, byte[] salt) {
        return HexFormat.of().formatHex(Commitment.of(statement, salt));
    }
}
