package vn.danchu.supervision.open311;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.danchu.platform.problem.Language;

/** What Open311 says in words, in the language asked for. */
final class Words {

    private static final String BUNDLE = "vn.danchu.supervision.open311.words_";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Language language) {
        this.bundle = ResourceBundle.getBundle(BUNDLE + language.code(), Locale.ROOT);
        this.locale = language.locale();
    }

    static Words in(Language language) {
        return new Words(language);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
