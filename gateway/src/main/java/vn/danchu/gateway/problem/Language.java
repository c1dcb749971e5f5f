package vn.danchu.gateway.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the gateway speaks; Vietnamese unless the caller asks for English. */
public enum Language {
    VIETNAMESE(Locale.forLanguageTag("vi")),
    ENGLISH(Locale.ENGLISH);

    private static final List<Locale> SPOKEN = List.of(VIETNAMESE.locale, ENGLISH.locale);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    /** The language that an {@code Accept-Language} header asks for; a malformed header asks for nothing. */
    public static Language accepted(@Nullable String header) {
        if (header == null) {
            return VIETNAMESE;
        }
        try {
            return ENGLISH.locale.equals(Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN))
                    ? ENGLISH
                    : VIETNAMESE;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }
}
