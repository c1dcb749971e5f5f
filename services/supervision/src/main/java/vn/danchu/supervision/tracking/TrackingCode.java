package vn.danchu.supervision.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.danchu.platform.rule.DomainRule;

/**
 * The code by which somebody asks what became of their feedback (mã tra cứu), made to be read over the telephone: nine characters of
 * an alphabet of 32 without O, I, 0 and 1, and one that checks them. 45 random bits; nobody finds another's by trying.
 *
 * <p>The last character follows from the others by the quasigroup {@code 2x + y} over the field of 32 elements, as Damm's scheme asks for: one
 * wrong character, or two neighbours exchanged, are always noticed.
 */
@DomainRule
public final class TrackingCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int RANDOM = 9;
    private static final int BITS = 5;
    private static final int MASK = 31;

    /** x^5 + x^2 + 1, which has no factors. */
    private static final int POLYNOMIAL = 0b100101;

    private final String text;

    private TrackingCode(String text) {
        this.text = text;
    }

    /** The code that is made of random bits. */
    public static TrackingCode of(UUID random) {
        long bits = random.getLeastSignificantBits();
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < RANDOM; at++) {
            code.append(ALPHABET.charAt((int) (bits >>> (at * BITS)) & MASK));
        }
        return new TrackingCode(code.toString() + ALPHABET.charAt(check(code)));
    }

    /** What somebody typed or read aloud, with or without spaces and hyphens; empty where at least one character is wrong. */
    public static Optional<TrackingCode> read(String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean ours = code.length() == RANDOM + 1 && code.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0);
        return ours && ALPHABET.charAt(check(code.substring(0, RANDOM))) == code.charAt(RANDOM)
                ? Optional.of(new TrackingCode(code))
                : Optional.empty();
    }

    private static int check(CharSequence digits) {
        int interim = 0;
        for (int at = 0; at < digits.length(); at++) {
            interim = twice(interim ^ ALPHABET.indexOf(digits.charAt(at)));
        }
        return interim;
    }

    private static int twice(int element) {
        int doubled = element << 1;
        return doubled > MASK ? doubled ^ POLYNOMIAL : doubled;
    }

    /** As it is kept where everybody may look: it finds the row of who has the code, and does not tell the code. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As people read it: {@code 7KX-2MPA-9QT}. */
    public String spaced() {
        return text.substring(0, 3) + "-" + text.substring(3, 7) + "-" + text.substring(7);
    }

    /** Not the code, which opens what it stands for. */
    @Override
    public String toString() {
        return "TrackingCode";
    }
}
