package vn.danchu.gateway.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The target of a request line, judged before anything interprets it.
 *
 * <p>A path has one spelling here: what a service could read differently from the door (dot segments, doubled or encoded
 * slashes, path parameters, encoded percent signs, characters that are encoded without need) is refused rather than repaired, for a repaired path has already
 * fooled one of the two.
 */
final class RequestTarget {

    private static final String UNRESERVED = "-._~";
    private static final String PLAIN = UNRESERVED + "!$&'()*+,=:@";

    private RequestTarget() {}

    /** Whether every reader of this target reads the same. */
    static boolean unambiguous(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.startsWith("/") && plainPath(path) && plainQuery(query < 0 ? "" : target.substring(query + 1));
    }

    /** The service that a path under {@code /api/} names. */
    static Optional<String> service(String path) {
        if (!path.startsWith("/api/")) {
            return Optional.empty();
        }
        int end = path.indexOf('/', 5);
        return Optional.of(end < 0 ? path.substring(5) : path.substring(5, end));
    }

    private static boolean plainPath(String path) {
        ByteBuffer decoded = ByteBuffer.allocate(path.length());
        int segment = 1;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            int value = c;
            if (c == '%') {
                value = hex(path, i + 1);
                // RFC 3986, 2.3: encoded or not, these are the same character, so only one of the spellings may pass.
                if (value < 0x20 || value == 0x7F || is((char) value, UNRESERVED) || "/\\%;".indexOf(value) >= 0) {
                    return false;
                }
                i += 2;
            } else if (c == '/') {
                if (i > 0 && (path.charAt(i - 1) == '/' || dots(path, segment, i))) {
                    return false;
                }
                segment = i + 1;
            } else if (!is(c, PLAIN)) {
                return false;
            }
            decoded.put((byte) value);
        }
        return !dots(path, segment, path.length()) && isUtf8(decoded.flip());
    }

    /** Whether a character is a letter or a digit of ASCII, or one of these marks. */
    private static boolean is(char c, String marks) {
        return c < 0x7F && (Character.isLetterOrDigit(c) || marks.indexOf(c) >= 0);
    }

    private static boolean dots(String path, int from, int to) {
        String segment = path.substring(Math.min(from, to), to);
        return segment.equals(".") || segment.equals("..");
    }

    private static boolean plainQuery(String query) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c <= 0x20 || c >= 0x7F || c == '#' || c == '\\' || (c == '%' && hex(query, i + 1) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static int hex(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 || text.charAt(at) > 'f' || text.charAt(at + 1) > 'f' ? -1 : high * 16 + low;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
