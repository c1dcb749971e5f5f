package vn.danchu.contracts.rule;

/** On which side of what a rule binds something else must be. */
public enum Direction {
    /** No later than a period after the event. */
    AFTER,
    /** At least a period before the event; without a period, before it at all. */
    BEFORE,
    /** Lasts at least a period. */
    AT_LEAST,
    /** Lasts at most a period: a right is lost, a consent spent or an extension used up after it. */
    AT_MOST,
    /** So many times in each period at least. */
    EVERY,
    /** By the date that the body itself has promised; the law asks for a date and leaves it to the body. */
    PROMISED
}
