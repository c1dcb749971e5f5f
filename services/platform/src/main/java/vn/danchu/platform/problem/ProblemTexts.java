package vn.danchu.platform.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.time.VietnamTime;

/**
 * The words of problems, read from the bundles that lie beside the enum they belong to.
 *
 * <p>Beside it, and not at the root of the jar, because there every service and the platform would hide one another's
 * file.
 */
final class ProblemTexts {

    private static final Map<Class<?>, ProblemTexts> LOADED = new ConcurrentHashMap<>();

    private final Map<Language, Map<String, String>> patterns;

    private ProblemTexts(Map<Language, Map<String, String>> patterns) {
        this.patterns = patterns;
    }

    static ProblemTexts of(ProblemType type) {
        return besides(type instanceof Enum<?> constant ? constant.getDeclaringClass() : type.getClass());
    }

    static ProblemTexts besides(Class<?> owner) {
        return LOADED.computeIfAbsent(owner, ProblemTexts::load);
    }

    /** The text under a key, with its arguments in it; the key itself where there is none, which a test forbids. */
    String text(Language language, String key, List<?> arguments) {
        assert lacking(arguments).isEmpty() : key + ": " + lacking(arguments);
        return pattern(language, key)
                .map(found -> format(found, language, arguments))
                .orElse(key);
    }

    Optional<String> pattern(Language language, String key) {
        Map<String, String> bundle = patterns.get(language);
        return Optional.ofNullable(bundle == null ? null : bundle.get(key));
    }

    /** Why the text under a key cannot be shown, if it cannot. */
    Optional<String> fault(Language language, String key) {
        String bundle = "problems_" + language.code() + ".properties";
        Optional<String> pattern = pattern(language, key);
        if (pattern.isEmpty() || pattern.get().isBlank()) {
            return Optional.of(bundle + " lacks " + key);
        }
        try {
            var parsed = new MessageFormat(pattern.get(), language.locale());
            return parsed.toPattern().isEmpty() ? Optional.of(bundle + " is empty at " + key) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(bundle + " has no readable pattern at " + key);
        }
    }

    /** What is wrong with the words for constants among the arguments of a text, and for all others of their enums. */
    List<String> lacking(List<?> arguments) {
        return arguments.stream()
                .flatMap(argument -> argument instanceof Enum<?> constant
                        ? Stream.of(constant.getDeclaringClass().getEnumConstants())
                        : Stream.empty())
                .flatMap(constant ->
                        Arrays.stream(Language.values()).flatMap(language -> fault(language, word(constant)).stream()))
                .toList();
    }

    private static String word(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private String format(String pattern, Language language, List<?> arguments) {
        Object[] values = arguments.stream().map(value -> told(value, language)).toArray();
        return new MessageFormat(pattern, language.locale()).format(values);
    }

    private @Nullable Object told(@Nullable Object value, Language language) {
        return switch (value) {
            // The word for a constant stands in the bundle too: a person reads no code.
            case Enum<?> constant -> pattern(language, word(constant)).orElse(constant.name());
            case LocalDate date ->
                DateTimeFormatter.ofPattern(language.datePattern(), language.locale())
                        .format(date);
            case Instant instant ->
                DateTimeFormatter.ofPattern(language.timePattern(), language.locale())
                        .format(instant.atZone(VietnamTime.ZONE));
            case null, default -> value;
        };
    }

    private static ProblemTexts load(Class<?> owner) {
        Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            patterns.put(language, bundle(owner, "problems_" + language.code() + ".properties"));
        }
        return new ProblemTexts(patterns);
    }

    private static Map<String, String> bundle(Class<?> owner, String name) {
        try (var bytes = owner.getResourceAsStream(name)) {
            if (bytes == null) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return Map.copyOf(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
