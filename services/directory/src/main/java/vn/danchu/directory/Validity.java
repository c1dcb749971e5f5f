package vn.danchu.directory;

import static vn.danchu.directory.DirectoryProblem.ALREADY_ENDED;
import static vn.danchu.directory.DirectoryProblem.ENDS_BEFORE_IT_BEGINS;
import static vn.danchu.directory.DirectoryProblem.ENDS_LATER;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * The days on which something is there.
 *
 * @param from first of them
 * @param until first day on which it is no more; absent while no end is decided
 */
@DomainRule
public record Validity(LocalDate from, @Nullable LocalDate until) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether there is a day in both. */
    public boolean overlaps(Validity other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    /** Whether every day of the other is one of these. */
    public boolean spans(Validity other) {
        return !other.from.isBefore(from) && (until == null || (other.until != null && !other.until.isAfter(until)));
    }

    /**
     * Why it does not end on a day; empty where it does. An end that is known moves nearer and never away: to leave early is an
     * end, to stay longer is another term, with rules of its own.
     */
    public Optional<Refusal> notEnding(LocalDate end, LocalDate today) {
        if (until != null && !until.isAfter(today)) {
            return Optional.of(Refusal.of(ALREADY_ENDED));
        }
        if (!end.isAfter(from)) {
            return Optional.of(Refusal.of(ENDS_BEFORE_IT_BEGINS, from).at("from"));
        }
        return until == null || !end.isAfter(until)
                ? Optional.empty()
                : Optional.of(Refusal.of(ENDS_LATER, until).at("from"));
    }
}
