package vn.danchu.supervision.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Enciphers what is sealed: AES-256 in Galois/Counter mode (NIST SP 800-38D), a nonce of 96 random bits for each text, the identity of the
 * record authenticated with it, so that no text can be moved to another record. The keys come from the configured secrets by HKDF
 * (RFC 5869); one more of each secret knows senders again without naming them.
 */
@ApplicationScoped
class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_ID_BYTES = 4;
    private static final Base64.Encoder TO_TEXT = Base64.getEncoder();
    private static final Base64.Decoder FROM_TEXT = Base64.getDecoder();
    private static final HexFormat HEX = HexFormat.of();

    private final List<Key> keys;
    private final SecureRandom random = new SecureRandom();

    Seal(SealedSettings settings) {
        List<Key> known = new ArrayList<>();
        known.add(Key.of(settings.key()));
        settings.formerKeys().ifPresent(former -> former.forEach(secret -> known.add(Key.of(secret))));
        this.keys = List.copyOf(known);
    }

    /** Enciphers the words of a record with the key of now. */
    Ciphertext close(UUID record, byte[] words) {
        Key key = keys.getFirst();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] enciphered = cipher(Cipher.ENCRYPT_MODE, key, nonce, record).doFinal(words);
            return new Ciphertext(key.id(), TO_TEXT.encodeToString(nonce), TO_TEXT.encodeToString(enciphered));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The words could not be sealed.", impossible);
        }
    }

    /**
     * The words of a record.
     *
     * @throws IllegalStateException if its key is not configured any more, or it was altered
     */
    byte[] open(UUID record, Ciphertext sealed) {
        Key key = keys.stream()
                .filter(known -> known.id().equals(sealed.keyId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The key " + sealed.keyId() + " is not configured."));
        try {
            return cipher(Cipher.DECRYPT_MODE, key, FROM_TEXT.decode(sealed.nonce()), record)
                    .doFinal(FROM_TEXT.decode(sealed.words()));
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("A sealed record was altered.", altered);
        }
    }

    /** By what a sender is known from now on, and by nothing else. */
    String sender(String subject) {
        return sender(keys.getFirst(), subject);
    }

    /** By what a sender may be known, whichever key was that of now. */
    List<String> senders(String subject) {
        return keys.stream().map(key -> sender(key, subject)).toList();
    }

    private static String sender(Key key, String subject) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key.senders());
            return HEX.formatHex(mac.doFinal(subject.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, UUID record) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.words(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(record.getMostSignificantBits())
                .putLong(record.getLeastSignificantBits())
                .array());
        return cipher;
    }

    /**
     * What one secret gives.
     *
     * @param id tells it from others and nothing about it
     * @param words enciphers
     * @param senders digests subjects
     */
    private record Key(String id, SecretKey words, SecretKey senders) {

        static Key of(String secret) {
            return new Key(
                    HEX.formatHex(
                            derived(secret, "danchu sealed key id", "Generic").getEncoded(), 0, KEY_ID_BYTES),
                    derived(secret, "danchu sealed words", "AES"),
                    derived(secret, "danchu sealed senders", MAC));
        }

        private static SecretKey derived(String secret, String purpose, String algorithm) {
            try {
                return KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                algorithm,
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(secret.getBytes(UTF_8))
                                        .thenExpand(purpose.getBytes(UTF_8), KEY_BYTES));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
