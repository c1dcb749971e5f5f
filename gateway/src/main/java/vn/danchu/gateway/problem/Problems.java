package vn.danchu.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Writes problems as RFC 9457 documents. Nothing of the request is ever repeated in them, so that nothing hostile or
 * private can come back out.
 */
@Singleton
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    public Problems() {
        for (Language language : Language.values()) {
            texts.put(language, load(language));
        }
    }

    /** The document, in UTF-8. */
    public Buffer document(Problem problem, Language language, String correlationId) {
        ProblemType type = problem.type();
        return new JsonObject()
                .put("type", "/problems/" + type.slug())
                .put("title", text(type.slug() + ".title", language))
                .put("status", type.status())
                .put("detail", text(type.slug() + ".detail", language))
                .put("correlationId", correlationId)
                .toBuffer();
    }

    /** A problem as it goes out to whoever asked for a path: also in the form of a protocol of others. */
    public Told told(Problem problem, Language language, String correlationId, @Nullable String path) {
        return path != null && Open311Errors.cover(path)
                ? Open311Errors.told(problem.type(), text(problem.type().slug() + ".detail", language), path)
                : new Told(problem.type().status(), MEDIA_TYPE, document(problem, language, correlationId));
    }

    private String text(String key, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(texts.get(language)).getProperty(key), () -> "no text for " + key);
    }

    private static Properties load(Language language) {
        String name = "/problems_" + language.tag() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Problems.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
