package vn.danchu.testing.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** How a token is sealed: as it should be, or in one of the ways of a forger. */
enum Seal {
    TRUSTED,
    FOREIGN_KEY,
    NONE,
    PUBLIC_KEY_AS_SECRET,
    /** The seal of one token on the claims of another. */
    BORROWED;

    String token(String claims) throws JoseException {
        return switch (this) {
            case TRUSTED -> signed(claims, SigningKey.trusted());
            case FOREIGN_KEY -> signed(claims, SigningKey.foreign());
            case NONE -> unsigned(claims);
            case PUBLIC_KEY_AS_SECRET -> signedWithPublicKey(claims);
            case BORROWED -> borrowed(claims);
        };
    }

    private static String signed(String claims, EllipticCurveJsonWebKey key) throws JoseException {
        JsonWebSignature signature = envelope(claims, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getEcPrivateKey());
        return signature.getCompactSerialization();
    }

    private static String unsigned(String claims) throws JoseException {
        return envelope(claims, AlgorithmIdentifiers.NONE).getCompactSerialization();
    }

    private static String signedWithPublicKey(String claims) throws JoseException {
        EllipticCurveJsonWebKey key = SigningKey.trusted();
        JsonWebSignature signature = envelope(claims, AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(new HmacKey(key.getECPublicKey().getEncoded()));
        return signature.getCompactSerialization();
    }

    private static String borrowed(String claims) throws JoseException {
        String[] honest = signed("{}", SigningKey.trusted()).split("\\.", -1);
        return honest[0]
                + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8))
                + "." + honest[2];
    }

    private static JsonWebSignature envelope(String claims, String algorithm) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims);
        return signature;
    }
}
