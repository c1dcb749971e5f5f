package vn.danchu.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** An identity provider that puts its seal (ES256) under whatever it is given. */
public final class Provider {

    public static final String ISSUER = "https://identity.test/realms/danchu";
    public static final String AUDIENCE = "danchu";

    /** The identifier of its key. */
    public static final String KEY_ID = "fuzz";

    private static final KeyPair KEYS = keys();

    private Provider() {}

    /** With which its seal is checked. */
    public static ECPublicKey publicKey() {
        return (ECPublicKey) KEYS.getPublic();
    }

    /**
     * The token of an input.
     *
     * @param input the header as JSON on the first line, the claims as JSON behind it; no line end, no claims
     */
    public static String token(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        String content = base64(Arrays.copyOf(input, end))
                + "."
                + base64(Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length));
        return content + "." + base64(seal(content.getBytes(UTF_8)));
    }

    private static byte[] seal(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(KEYS.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java signs with P-256", impossible);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has P-256", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
