package vn.danchu.platform.description;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The words of the API that no Javadoc holds: all Vietnamese, and the English for what follows from annotations. Each module
 * has a file for its own; they are read as one.
 */
final class Words {

    private final Properties vietnamese = read("openapi_vi.properties");
    private final Properties english = read("openapi_en.properties");

    Optional<String> vietnamese(String key) {
        return Optional.ofNullable(vietnamese.getProperty(key));
    }

    Optional<String> english(String key) {
        return Optional.ofNullable(english.getProperty(key));
    }

    /** A sentence that follows from the code. */
    Sentence sentence(String key, Object... arguments) {
        return new Sentence(filled(english, key, arguments), filled(vietnamese, key, arguments));
    }

    /** The same in both languages. */
    record Sentence(String english, String vietnamese) {

        /** For a reader of either language, where a program shows one text only. */
        String both() {
            return english + "\n\n" + vietnamese;
        }
    }

    private static String filled(Properties language, String key, Object... arguments) {
        String pattern = language.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("There are no words for " + key);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    private static Properties read(String name) {
        Properties words = new Properties();
        try {
            ClassLoader modules = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(modules.getResources(name))) {
                try (var text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    words.load(text);
                }
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
