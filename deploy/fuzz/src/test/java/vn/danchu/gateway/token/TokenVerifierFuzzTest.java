package vn.danchu.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import vn.danchu.fuzz.Effort;
import vn.danchu.fuzz.Provider;

/** Tokens at the door: of anybody, and with any header and claims under the seal of the provider. */
class TokenVerifierFuzzTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final TokenVerifier verifier = new TokenVerifier(
            new SigningKeys(TokenVerifierFuzzTest::keySet, Duration.ofDays(1), Duration.ofSeconds(1)),
            Provider.ISSUER,
            Provider.AUDIENCE,
            Duration.ofSeconds(5));

    private static String keySet() {
        EllipticCurveJsonWebKey key = new EllipticCurveJsonWebKey(Provider.publicKey());
        key.setKeyId(Provider.KEY_ID);
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    @FuzzTest(maxDuration = "")
    void whatIsNotSealedIsRefused(FuzzedDataProvider input) {
        String token = input.consumeRemainingAsString();

        assertThat(Effort.SMALL.suffices(() -> verifier.verify(token, NOW))).isInstanceOf(Verdict.Refused.class);
    }

    @FuzzTest(maxDuration = "")
    void whatIsSealedIsJudged(byte[] input) {
        String token = Provider.token(input);

        switch (Effort.SMALL.suffices(() -> verifier.verify(token, NOW))) {
            case Verdict.Accepted accepted -> {
                assertThat(accepted.keyId()).isEqualTo(Provider.KEY_ID);
                assertThat(accepted.expires()).isAfter(NOW.minusSeconds(6));
                assertThat(accepted.client()).isNotNull();
                assertThat(accepted.subject()).isNotNull();
            }
            case Verdict.Expired _, Verdict.Refused _ -> {}
            case Verdict.Undecided undecided -> throw new AssertionError(undecided + ", though the keys are known");
        }
    }
}
