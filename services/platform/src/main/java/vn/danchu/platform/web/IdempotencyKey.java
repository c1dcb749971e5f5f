package vn.danchu.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;

/**
 * What makes two requests one: the same person, through the same client, doing the same thing to the same subject, under
 * the same key.
 *
 * @param operation name of the operation and the identifiers of the path, such as {@code submit-comment/0198…}
 */
record IdempotencyKey(String subject, String client, String operation, String key) {
    /** The header of draft-ietf-httpapi-idempotency-key-header. */
    static final String HEADER = "Idempotency-Key";

    static final int LONGEST = 100;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1," + LONGEST + "}");

    /** All of it as one text, which no other has: none of the parts can hold a line break. */
    String name() {
        return String.join("\n", subject, client, operation, key);
    }

    /** The key in the header, or the refusal of what stands there. The draft's quotes are accepted. */
    static String read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new RefusedException(
                    Refusal.of(PlatformProblem.IDEMPOTENCY_KEY_MISSING).at(HEADER));
        }
        String key = header.length() > 2 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
        if (!KEY.matcher(key).matches()) {
            throw new RefusedException(
                    Refusal.of(PlatformProblem.IDEMPOTENCY_KEY_INVALID, LONGEST).at(HEADER));
        }
        return key;
    }
}
