package vn.danchu.gateway.token;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Decides about a token: signed with ES256 by a key of the provider, from its issuer, for this system, now.
 *
 * <p>The algorithm is fixed here and never taken from the token, so that neither {@code none} nor an HMAC made with the
 * public key can pass. May block while keys are read.
 */
final class TokenVerifier {

    /** Three parts of base64url; anything else, encrypted tokens too, is not worth parsing. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private static final AlgorithmConstraints ONLY_ES256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final SigningKeys keys;
    private final String issuer;
    private final String audience;
    private final Duration skew;

    TokenVerifier(SigningKeys keys, String issuer, String audience, Duration skew) {
        this.keys = keys;
        this.issuer = issuer;
        this.audience = audience;
        this.skew = skew;
    }

    Verdict verify(String token, Instant now) {
        if (!SHAPE.matcher(token).matches()) {
            return new Verdict.Refused();
        }
        try {
            JwtContext context = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ONLY_ES256)
                    .setVerificationKeyResolver((signature, nesting) -> key(signature, nesting, now))
                    .setExpectedIssuer(true, issuer)
                    .setExpectedAudience(true, audience)
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                    .setAllowedClockSkewInSeconds((int) skew.toSeconds())
                    .build()
                    .process(token);
            return accepted(
                    context.getJwtClaims(), context.getJoseObjects().getFirst().getKeyIdHeaderValue());
        } catch (InvalidJwtException invalid) {
            if (invalid.getCause() instanceof UnresolvableKeyException unresolvable
                    && unresolvable.getCause() instanceof SigningKeys.NoKeys) {
                return new Verdict.Undecided();
            }
            return invalid.hasExpired() && invalid.getErrorDetails().size() == 1
                    ? new Verdict.Expired()
                    : new Verdict.Refused();
        } catch (MalformedClaimException malformed) {
            return new Verdict.Refused();
        }
    }

    private Key key(JsonWebSignature signature, List<JsonWebStructure> nesting, Instant now)
            throws UnresolvableKeyException {
        String id = signature.getKeyIdHeaderValue();
        if (id == null
                || !nesting.isEmpty()
                || !AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256.equals(
                        signature.getAlgorithmHeaderValue())) {
            throw new UnresolvableKeyException("not a token of this provider");
        }
        try {
            return keys.find(id, now).orElseThrow(() -> new UnresolvableKeyException("key not known"));
        } catch (SigningKeys.NoKeys unknown) {
            throw new UnresolvableKeyException("no keys", unknown);
        }
    }

    private static Verdict accepted(JwtClaims claims, String keyId) throws MalformedClaimException {
        String client = claims.getStringClaimValue("azp");
        return new Verdict.Accepted(
                claims.getSubject(), client == null ? "-" : client, moment(claims.getExpirationTime()), keyId);
    }

    /** A claim may name a second that is later than all that this Java counts. */
    private static Instant moment(NumericDate date) {
        return Instant.ofEpochSecond(Math.min(date.getValue(), Instant.MAX.getEpochSecond()));
    }
}
