package vn.danchu.testing.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * A key of the identity provider. The trusted one is made at the first use in a JVM and kept in a system property,
 * because a test and the application it tests may see this class through different class loaders.
 */
final class SigningKey {

    private static final String PROPERTY = "danchu.testing.signing-key";
    private static final String KEY_ID = "danchu-testing";

    private SigningKey() {}

    /** The key whose public half the services are given. */
    static synchronized EllipticCurveJsonWebKey trusted() {
        String kept = System.getProperty(PROPERTY);
        if (kept == null) {
            EllipticCurveJsonWebKey key = generate();
            System.setProperty(PROPERTY, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return key;
        }
        try {
            return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(kept);
        } catch (JoseException unreadable) {
            throw new IllegalStateException(PROPERTY + " holds no key", unreadable);
        }
    }

    /** A key nobody trusts, that claims to be the trusted one. */
    static EllipticCurveJsonWebKey foreign() {
        return generate();
    }

    /** A file with the public half, as the provider would serve it. */
    static Path publish() {
        try {
            Path file = Files.createTempFile("danchu-jwks-", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JsonWebKeySet(trusted()).toJson(OutputControlLevel.PUBLIC_ONLY));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static EllipticCurveJsonWebKey generate() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(KEY_ID);
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException("this JVM has no P-256", impossible);
        }
    }
}
