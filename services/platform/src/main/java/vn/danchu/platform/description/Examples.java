package vn.danchu.platform.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Requests that were sent and answers that were given, as the tests of the service recorded them, in
 * {@code openapi/examples/<operation>/}: {@code answer} for what was done, {@code answer-202} for what was accepted only.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCEPTED = "202";

    private Examples() {}

    static Optional<Object> request(String operation) {
        return json(operation + "/request.json");
    }

    static Optional<Object> answer(String operation, String status) {
        String answer = operation + (status.equals(ACCEPTED) ? "/answer-" + ACCEPTED : "/answer");
        return json(answer + ".json").or(() -> text(answer + ".txt"));
    }

    private static Optional<Object> json(String file) {
        return content(file).map(bytes -> {
            try {
                return JSON.readValue(bytes, Object.class);
            } catch (IOException malformed) {
                throw new UncheckedIOException(file, malformed);
            }
        });
    }

    private static Optional<Object> text(String file) {
        return content(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> content(String file) {
        ClassLoader service = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = service.getResourceAsStream("openapi/examples/" + file)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
