package vn.danchu.consultation.commitment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A salted commitment: a number that fixes a statement without telling it. Who holds statement and salt can prove later what
 * was said; who holds the number alone learns nothing, and once the salt is erased nobody can.
 *
 * <pre>
 * commitment = SHA-256( text(TAG) ‖ version ‖ kind ‖ salt ‖ uuid(consultation) ‖ uuid(subject) ‖ int64(subject version)
 *                       ‖ int32(number of fields) ‖ field … )
 * field      = int32(length in bytes) ‖ UTF-8 bytes        absent: int32(−1)
 * text       = the same as a field
 * </pre>
 *
 * All numbers are big-endian. Every length stands before what it measures, so no two statements share an encoding; the tag
 * keeps these numbers apart from any other use of SHA-256. The encoding is frozen: another one gets another version.
 */
final class Commitment {

    static final int SALT_LENGTH = 32;

    private static final String TAG = "vn.danchu.consultation.commitment";
    private static final byte VERSION = 1;
    private static final int ABSENT = -1;

    private Commitment() {}

    /**
     * Commits to a statement.
     *
     * @param statement to fix; its texts are in NFC already
     * @param salt of {@value #SALT_LENGTH} random bytes, used for this statement only
     * @return 32 bytes
     */
    static byte[] of(Statement statement, byte[] salt) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("A salt has " + SALT_LENGTH + " bytes, not " + salt.length + ".");
        }
        MessageDigest digest = sha256();
        text(digest, TAG);
        digest.update(VERSION);
        digest.update(statement.kind().code());
        digest.update(salt);
        uuid(digest, statement.consultationId());
        uuid(digest, statement.subjectId());
        digest.update(ByteBuffer.allocate(Long.BYTES)
                .putLong(statement.subjectVersion())
                .array());
        number(digest, statement.fields().size());
        for (@Nullable String field : statement.fields()) {
            if (field == null) {
                number(digest, ABSENT);
            } else {
                text(digest, field);
            }
        }
        return digest.digest();
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }

    private static void uuid(MessageDigest digest, UUID id) {
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static void number(MessageDigest digest, int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }
}
