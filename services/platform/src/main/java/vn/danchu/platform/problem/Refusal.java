package vn.danchu.platform.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a request is not done, and why; a value, so that rules can return it without knowing HTTP.
 *
 * @param type the reason
 * @param field what in the request the reason is about, as the caller wrote it: {@code opensOn}, {@code items[2].title}
 * @param basis the article that demands it, in its canonical form as in the rule catalogue; absent where no law does
 * @param arguments values for the text, in its order: numbers, dates, codes of ours, never words of the caller; a constant
 *     is told in words, which every constant of its enum must have in both languages
 */
public record Refusal(
        ProblemType type, @Nullable String field, @Nullable String basis, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(ProblemType type, Object... arguments) {
        return new Refusal(type, null, null, List.of(arguments));
    }

    /** The same refusal, naming the part of the request it is about. */
    public Refusal at(@Nullable String field) {
        return new Refusal(type, field, basis, arguments);
    }

    /** The same refusal, citing the article behind it. */
    public Refusal citing(@Nullable String basis) {
        return new Refusal(type, field, basis, arguments);
    }

    /** This refusal where it is called for, else none. */
    public Optional<Refusal> when(boolean calledFor) {
        return calledFor ? Optional.of(this) : Optional.empty();
    }
}
