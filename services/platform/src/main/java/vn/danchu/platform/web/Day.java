package vn.danchu.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;

/**
 * A day, as 2026-11-22.
 *
 * @param date of it
 */
public record Day(LocalDate date) {

    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /**
     * Reads a parameter of an address; called by the framework, which would itself answer a word where it expects a day with 404,
     * and tell the caller nothing.
     *
     * @throws RefusedException if it is none
     */
    public static Day fromString(String text) {
        return read(text)
                .map(Day::new)
                .orElseThrow(() -> new RefusedException(Refusal.of(PlatformProblem.INVALID_PARAMETER)));
    }

    /** The day that a text names; empty if it names none. */
    static Optional<LocalDate> read(String text) {
        try {
            return ISO.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The day that was asked for, or today where none was. */
    public static LocalDate or(@Nullable Day asked, LocalDate today) {
        return asked == null ? today : asked.date();
    }
}
