package vn.danchu.supervision.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final UUID RECORD = UUID.fromString("0c7f1f0e-4f3e-4b6c-9d57-0a0f1c2b3d4e");
    private static final byte[] WORDS = "Ông A nhận tiền của tôi.".getBytes(UTF_8);

    private final Seal seal = seal("the key of this year");

    @Test
    void whatWasSealedIsOpenedAndReadsAsNothingBefore() {
        Ciphertext sealed = seal.close(RECORD, WORDS);

        assertThat(seal.open(RECORD, sealed)).isEqualTo(WORDS);
        assertThat(sealed.words()).doesNotContain("nhận tiền");
    }

    @Test
    void theSameWordsAreNeverSealedAlike() {
        assertThat(seal.close(RECORD, WORDS).words())
                .isNotEqualTo(seal.close(RECORD, WORDS).words());
    }

    @Test
    void wordsMovedToAnotherRecordAreNotOpened() {
        Ciphertext sealed = seal.close(RECORD, WORDS);

        assertThatIllegalStateException().isThrownBy(() -> seal.open(UUID.randomUUID(), sealed));
    }

    @Test
    void alteredWordsAreNotOpened() {
        Ciphertext sealed = seal.close(RECORD, WORDS);
        char first = sealed.words().charAt(0);
        String altered = (first == 'A' ? 'B' : 'A') + sealed.words().substring(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> seal.open(RECORD, new Ciphertext(sealed.keyId(), sealed.nonce(), altered)));
    }

    @Test
    void aFormerKeyStillOpensAndKnowsItsSendersAndNoOtherDoes() {
        Ciphertext sealed = seal.close(RECORD, WORDS);
        Seal later = seal("the key of next year", "the key of this year");

        assertThat(later.open(RECORD, sealed)).isEqualTo(WORDS);
        assertThat(later.close(RECORD, WORDS).keyId()).isNotEqualTo(sealed.keyId());
        assertThat(later.senders("citizen")).contains(seal.sender("citizen"));
        assertThatIllegalStateException()
                .isThrownBy(() -> seal("the key of next year").open(RECORD, sealed));
    }

    @Test
    void whoSentItIsKnownAgainAndNotNamed() {
        assertThat(seal.sender("citizen")).isEqualTo(seal.sender("citizen")).doesNotContain("citizen");
        assertThat(seal.sender("citizen")).isNotEqualTo(seal.sender("another"));
    }

    private static Seal seal(String key, String... former) {
        return new Seal(new SealedSettings() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public Optional<List<String>> formerKeys() {
                return Optional.of(List.of(former));
            }
        });
    }
}
