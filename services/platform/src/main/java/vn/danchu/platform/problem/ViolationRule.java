package vn.danchu.platform.problem;

import java.util.Locale;
import java.util.Map;

/** The rules that a request record can break by itself: the constraints of Bean Validation and our own, by our names. */
enum ViolationRule {
    REQUIRED,
    NOT_BLANK,
    NOT_EMPTY,
    SIZE,
    CHARACTERS,
    AT_LEAST,
    AT_MOST,
    POSITIVE,
    NOT_NEGATIVE,
    PATTERN,
    FUTURE,
    PAST,
    /** Any constraint that has no name here. */
    INVALID;

    private static final Map<String, ViolationRule> BY_ANNOTATION = Map.ofEntries(
            Map.entry("NotNull", REQUIRED),
            Map.entry("NotBlank", NOT_BLANK),
            Map.entry("NotEmpty", NOT_EMPTY),
            Map.entry("Size", SIZE),
            Map.entry("Characters", CHARACTERS),
            Map.entry("Min", AT_LEAST),
            Map.entry("DecimalMin", AT_LEAST),
            Map.entry("Max", AT_MOST),
            Map.entry("DecimalMax", AT_MOST),
            Map.entry("Positive", POSITIVE),
            Map.entry("PositiveOrZero", NOT_NEGATIVE),
            Map.entry("Pattern", PATTERN),
            Map.entry("Future", FUTURE),
            Map.entry("FutureOrPresent", FUTURE),
            Map.entry("Past", PAST),
            Map.entry("PastOrPresent", PAST));

    static ViolationRule of(String annotation) {
        return BY_ANNOTATION.getOrDefault(annotation, INVALID);
    }

    /** Name on the wire. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its words. */
    String key() {
        return "violation." + slug();
    }
}
