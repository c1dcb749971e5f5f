package vn.danchu.platform.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Proves an enum of problems complete. Every service has one test that expects nothing from {@link #faults}: a constant
 * without its words would be met by a citizen first.
 */
public final class ProblemCatalogue {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private ProblemCatalogue() {}

    /** What is wrong with the constants of {@code types} and the bundles beside it, one sentence each; empty if nothing. */
    public static <E extends Enum<E> & ProblemType> List<String> faults(Class<E> types) {
        ProblemTexts texts = ProblemTexts.besides(types);
        List<String> faults = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (E type : types.getEnumConstants()) {
            if (!SLUG.matcher(type.slug()).matches()) {
                faults.add(type + ": slug \"" + type.slug() + "\" is not in kebab case");
            }
            if (!slugs.add(type.slug())) {
                faults.add(type + ": slug \"" + type.slug() + "\" is taken");
            }
            if (type.status() < 400 || type.status() > 599) {
                faults.add(type + ": status " + type.status() + " is no error");
            }
            for (Language language : Language.values()) {
                for (String part : List.of("title", "detail")) {
                    texts.fault(language, type.slug() + "." + part).ifPresent(fault -> faults.add(type + ": " + fault));
                }
            }
        }
        return List.copyOf(faults);
    }
}
