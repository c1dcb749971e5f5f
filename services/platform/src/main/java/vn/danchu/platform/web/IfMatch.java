package vn.danchu.platform.web;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;

/** The header {@code If-Match} (RFC 9110, 13.1.1): which versions of a thing its change is meant for. */
sealed interface IfMatch {

    record Missing() implements IfMatch {}

    record Unreadable() implements IfMatch {}

    /**
     * {@code *}: whatever there is. The RFC allows it for a thing that shall exist; who sends it has not said what they saw, and
     * could overwrite what they did not.
     */
    record Any() implements IfMatch {}

    /** The tags that may match: weak ones never do, so they are not among them. */
    record OneOf(Set<String> tags) implements IfMatch {
        public OneOf {
            tags = Set.copyOf(tags);
        }
    }

    /** Possessive, for white space that is followed by nothing of a list would else be tried from each of its characters. */
    Pattern TAG = Pattern.compile("\\s*+(W/)?\"([\\x21\\x23-\\x7E]*+)\"\\s*+(,|$)");

    static IfMatch parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Missing();
        }
        if (header.strip().equals("*")) {
            return new Any();
        }
        Set<String> tags = new HashSet<>();
        var tag = TAG.matcher(header);
        int end = 0;
        while (end < header.length()) {
            if (!tag.region(end, header.length()).lookingAt()) {
                return new Unreadable();
            }
            if (tag.group(1) == null) {
                tags.add(tag.group(2));
            }
            end = tag.end();
        }
        return header.stripTrailing().endsWith(",") ? new Unreadable() : new OneOf(tags);
    }

    /** Why nothing is changed whatever there is: the header does not say, or not readably, which version it means. */
    default Optional<Refusal> refusal() {
        return switch (this) {
            case Missing _, Any _ -> Optional.of(Refusal.of(PlatformProblem.VERSION_REQUIRED));
            case Unreadable _ -> Optional.of(Refusal.of(PlatformProblem.INVALID_IF_MATCH));
            case OneOf _ -> Optional.empty();
        };
    }

    /** Why a thing with this tag is not changed; empty if it is. */
    default Optional<Refusal> refusal(String current) {
        return switch (this) {
            case Missing _, Unreadable _, Any _ -> refusal();
            case OneOf(Set<String> tags) ->
                tags.contains(current) ? Optional.empty() : Optional.of(Refusal.of(PlatformProblem.VERSION_STALE));
        };
    }
}
