package vn.danchu.platform.problem;

/**
 * How a request ends: done, or refused with the reason and its legal basis. Anything else is a bug or an outage, and an
 * exception.
 *
 * @param <T> what came of it
 */
public sealed interface Outcome<T> {

    /** Done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Refused; nothing is changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}
}
