package vn.danchu.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages a problem is told in. Vietnamese unless the caller asks for English first. */
public enum Language {
    VIETNAMESE(Locale.of("vi", "VN"), "dd/MM/yyyy", "HH:mm 'ngày' dd/MM/yyyy"),
    ENGLISH(Locale.UK, "d MMMM yyyy", "HH:mm 'on' d MMMM yyyy");

    private final Locale locale;
    private final String datePattern;
    private final String timePattern;

    Language(Locale locale, String datePattern, String timePattern) {
        this.locale = locale;
        this.datePattern = datePattern;
        this.timePattern = timePattern;
    }

    public Locale locale() {
        return locale;
    }

    /** The code of ISO 639-1, which is also the ending of the bundles. */
    public String code() {
        return locale.getLanguage();
    }

    String datePattern() {
        return datePattern;
    }

    String timePattern() {
        return timePattern;
    }

    /** The first language asked for that we have; what cannot be read asks for nothing. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
        for (var range : ranges) {
            String code = range.getRange().split("-", 2)[0];
            if (range.getWeight() == 0) {
                continue;
            }
            for (Language language : values()) {
                if (language.code().equals(code)) {
                    return language;
                }
            }
            if (code.equals("*")) {
                return VIETNAMESE;
            }
        }
        return VIETNAMESE;
    }
}
