package vn.danchu.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

    private Issuer issuer;
    private Tokens tokens;
    private Instant now = START;

    @BeforeEach
    void start() throws IOException {
        issuer = new Issuer(0);
        tokens = new Tokens(KeySource.at(issuer.keySet()), identity(), new Settings(100), () -> now);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aTokenOfTheProviderIsAcceptedUntilItExpires() {
        JwtClaims claims = issuer.claims(now);
        claims.setSubject("a person");

        assertThat(tokens.verify(Issuer.sign(claims, issuer.key())))
                .isEqualTo(new Verdict.Accepted(
                        "a person",
                        "portal-benthanh",
                        START.plus(Duration.ofMinutes(5)),
                        issuer.key().getKeyId()));
    }

    @Test
    void aTokenMayExpireLaterThanMillisecondsCount() {
        JwtClaims claims = issuer.claims(START);
        claims.setExpirationTime(NumericDate.fromSeconds(Long.MAX_VALUE));

        assertThat(tokens.verify(Issuer.sign(claims, issuer.key())))
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        accepted -> assertThat(accepted.expires()).isAfter(Instant.parse("9999-12-31T00:00:00Z")));
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                claim("another issuer", claims -> claims.setIssuer("https://elsewhere.example/realms/danchu")),
                claim("no issuer", claims -> claims.unsetClaim("iss")),
                claim("another audience", claims -> claims.setAudience("account")),
                claim("no audience", claims -> claims.unsetClaim("aud")),
                claim("no expiry", claims -> claims.unsetClaim("exp")),
                claim("no subject", claims -> claims.unsetClaim("sub")),
                claim("expiry that is text", claims -> claims.setStringClaim("exp", "tomorrow")),
                claim("client that is a list", claims -> claims.setStringListClaim("azp", "a", "b")),
                claim("not yet valid", claims -> claims.setNotBefore(Issuer.seconds(START.plusSeconds(60)))),
                claim("expired and from elsewhere", claims -> {
                    claims.setIssuer("https://elsewhere.example");
                    claims.setExpirationTime(Issuer.seconds(START.minusSeconds(60)));
                }));
    }

    private static Arguments claim(String name, Consumer<JwtClaims> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void aTokenWithWrongClaimsIsRefused(String name, Consumer<JwtClaims> change) {
        JwtClaims claims = issuer.claims(START);
        change.accept(claims);

        assertThat(tokens.verify(Issuer.sign(claims, issuer.key()))).isEqualTo(new Verdict.Refused());
    }

    @Test
    void anExpiredTokenIsToldApartSoThatTheCallerKnowsToSignInAgain() {
        JwtClaims claims = issuer.claims(START.minus(Duration.ofMinutes(6)));

        assertThat(tokens.verify(Issuer.sign(claims, issuer.key()))).isEqualTo(new Verdict.Expired());
    }

    @Test
    void aTokenSignedByAnotherKeyUnderTheSameIdIsRefused() {
        EllipticCurveJsonWebKey forged = Issuer.newKey();
        forged.setKeyId(issuer.key().getKeyId());

        assertThat(tokens.verify(Issuer.sign(issuer.claims(START), forged))).isEqualTo(new Verdict.Refused());
    }

    @Test
    void aTokenWithoutASignatureIsRefused() throws JoseException {
        JsonWebSignature none = new JsonWebSignature();
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        none.setAlgorithmHeaderValue("none");
        none.setPayload(issuer.claims(START).toJson());
        String unsigned = none.getCompactSerialization();

        assertThat(tokens.verify(unsigned)).isEqualTo(new Verdict.Refused());
        assertThat(tokens.verify(unsigned + "AAAA")).isEqualTo(new Verdict.Refused());
    }

    @Test
    void aTokenAuthenticatedWithThePublicKeyAsASharedSecretIsRefused() throws JoseException {
        JsonWebSignature hmac = new JsonWebSignature();
        hmac.setAlgorithmHeaderValue("HS256");
        hmac.setKeyIdHeaderValue(issuer.key().getKeyId());
        hmac.setKey(new HmacKey(issuer.key().getECPublicKey().getEncoded()));
        hmac.setPayload(issuer.claims(START).toJson());

        assertThat(tokens.verify(hmac.getCompactSerialization())).isEqualTo(new Verdict.Refused());
    }

    @Test
    void aTokenThatBringsItsOwnKeyIsRefused() throws JoseException {
        var rsa = RsaJwkGenerator.generateJwk(2048);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(issuer.key().getKeyId());
        signature.setJwkHeader(rsa);
        signature.setKey(rsa.getPrivateKey());
        signature.setPayload(issuer.claims(START).toJson());

        assertThat(tokens.verify(signature.getCompactSerialization())).isEqualTo(new Verdict.Refused());
    }

    @Test
    void aTokenWhosePayloadWasChangedIsRefused() {
        String[] parts = good().split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("CITIZEN", "CITY_VIEWER");
        String changed = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];

        assertThat(tokens.verify(changed)).isEqualTo(new Verdict.Refused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c", "a.b.c.d.e", "....", "é.é.é", "eyJhbGciOiJFUzI1NiJ9.e30."})
    void whatIsNoTokenIsRefused(String nonsense) {
        assertThat(tokens.verify(nonsense)).isEqualTo(new Verdict.Refused());
    }

    @Test
    void anAcceptedTokenIsRememberedButNotPastItsExpiry() {
        String token = good();
        tokens.verify(token);

        assertThat(tokens.remembered(token)).isPresent();

        now = START.plus(Duration.ofMinutes(5));
        assertThat(tokens.remembered(token)).isEmpty();
    }

    @Test
    void aRefusedTokenIsNotRemembered() {
        String foreign = Issuer.sign(issuer.claims(START), Issuer.newKey());
        tokens.verify(foreign);

        assertThat(tokens.remembered(foreign)).isEmpty();
    }

    @Test
    void noMoreTokensAreRememberedThanConfigured() {
        Tokens few = new Tokens(KeySource.at(issuer.keySet()), identity(), new Settings(10), () -> now);
        var all = Stream.generate(this::good).limit(50).toList();
        all.forEach(few::verify);

        assertThat(all.stream().filter(token -> few.remembered(token).isPresent()))
                .hasSizeBetween(1, 10);
    }

    @Test
    void aKeyNotSeenBeforeIsAskedForSoThatRotationGoesUnnoticed() {
        tokens.verify(good());
        issuer.rotate();
        now = START.plusSeconds(11);

        assertThat(tokens.verify(good())).isInstanceOf(Verdict.Accepted.class);
        assertThat(issuer.questions()).isEqualTo(2);
    }

    @Test
    void aTokenRememberedUnderAWithdrawnKeyIsForgottenWithIt() {
        String old = good();
        tokens.verify(old);
        issuer.rotate();
        now = START.plusSeconds(11);
        tokens.verify(good());

        assertThat(tokens.remembered(old)).isEmpty();
        assertThat(tokens.verify(old)).isEqualTo(new Verdict.Refused());
    }

    @Test
    void madeUpKeyIdsDoNotFloodTheProvider() {
        tokens.verify(good());
        for (int i = 0; i < 200; i++) {
            tokens.verify(Issuer.sign(issuer.claims(START), Issuer.newKey()));
        }

        assertThat(issuer.questions()).isEqualTo(1);
    }

    @Test
    void theKeysAreAskedForAgainWhenTheyAreOld() {
        tokens.verify(good());
        now = START.plus(Duration.ofMinutes(5)).plusSeconds(1);
        tokens.verify(good());

        assertThat(issuer.questions()).isEqualTo(2);
    }

    @Test
    void knownKeysRemainGoodWhileTheProviderIsDown() {
        tokens.verify(good());
        issuer.goDown(true);
        now = START.plus(Duration.ofMinutes(6));

        assertThat(tokens.verify(good())).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void withoutAnyKeyNothingIsDecidedUntilTheProviderAnswers() {
        issuer.goDown(true);
        String token = good();

        assertThat(tokens.verify(token)).isEqualTo(new Verdict.Undecided());

        issuer.goDown(false);
        now = START.plusSeconds(11);
        assertThat(tokens.verify(token)).isInstanceOf(Verdict.Accepted.class);
    }

    private String good() {
        return Issuer.sign(issuer.claims(now), issuer.key());
    }

    private IdentityConfiguration identity() {
        return new Identity(issuer.address().toString(), issuer.keySet(), "danchu");
    }

    private record Identity(String issuer, URI jwksUrl, String audience) implements IdentityConfiguration {}

    private record Settings(Duration keyRefresh, Duration keyInterval, int remembered, Duration skew)
            implements TokenConfiguration {
        Settings(int remembered) {
            this(Duration.ofMinutes(5), Duration.ofSeconds(10), remembered, Duration.ofSeconds(5));
        }
    }
}
