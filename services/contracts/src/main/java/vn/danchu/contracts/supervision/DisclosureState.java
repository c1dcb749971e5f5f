package vn.danchu.contracts.supervision;

/** Where a disclosure stands. */
public enum DisclosureState {
    /** Decided, and owed to the public or the staff; not published yet. */
    DUE,
    /** It is published, for its period or without an end. */
    PUBLISHED,
    /** Taken down before its period was over: the period begins again. */
    INTERRUPTED,
    /** Its period is over. */
    COMPLETED
}
