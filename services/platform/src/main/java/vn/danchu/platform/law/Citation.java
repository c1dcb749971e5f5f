package vn.danchu.platform.law;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * A place in an instrument of law (viện dẫn).
 *
 * @param instrument that is cited
 * @param article its number; absent where the instrument is cited as a whole
 * @param clauses of the article, in the order of the text; empty where all of it is meant
 */
@DomainRule
record Citation(Instrument instrument, @Nullable String article, List<Clause> clauses) {

    private static final String CLAUSE = "\\((\\d+)\\)(?:\\(([a-zđ])\\))?";
    private static final Pattern ONE_CLAUSE = Pattern.compile(CLAUSE);
    private static final Pattern PLACE = Pattern.compile(
            "(?<instrument>.+?)(?: art\\. (?<article>\\d+)(?<clauses>" + CLAUSE + "(?:, " + CLAUSE + ")*)?)?");

    Citation {
        clauses = List.copyOf(clauses);
    }

    /**
     * A part of an article.
     *
     * @param number of the clause (khoản)
     * @param point letter of the point in it (điểm); absent where all of the clause is meant
     */
    record Clause(String number, @Nullable String point) {

        private String vietnamese() {
            return (point == null ? "" : "điểm " + point + " ") + "khoản " + number;
        }

        private String english() {
            return "(" + number + ")" + (point == null ? "" : "(" + point + ")");
        }
    }

    /** What a text cites; empty where it is no citation, or of an instrument that we cannot name. */
    static Optional<Citation> read(String text) {
        Matcher found = PLACE.matcher(text);
        return found.matches()
                ? Instrument.named(found.group("instrument"))
                        .map(instrument ->
                                new Citation(instrument, found.group("article"), clauses(found.group("clauses"))))
                : Optional.empty();
    }

    /** From the smallest part up, without commas, as Vietnamese documents do. */
    String vietnamese() {
        if (article == null) {
            return instrument.vietnamese();
        }
        String parts = clauses.isEmpty() ? "" : enumerated() + " ";
        return parts + "Điều " + article + " " + instrument.vietnamese();
    }

    String english() {
        if (article == null) {
            return instrument.canonical();
        }
        return instrument.canonical() + " art. " + article
                + String.join(", ", clauses.stream().map(Clause::english).toList());
    }

    private String enumerated() {
        List<String> parts = clauses.stream().map(Clause::vietnamese).toList();
        String last = parts.getLast();
        return parts.size() == 1 ? last : String.join(", ", parts.subList(0, parts.size() - 1)) + " và " + last;
    }

    private static List<Clause> clauses(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(", "))
                        .map(ONE_CLAUSE::matcher)
                        .filter(Matcher::matches)
                        .map(clause -> new Clause(clause.group(1), clause.group(2)))
                        .toList();
    }
}
