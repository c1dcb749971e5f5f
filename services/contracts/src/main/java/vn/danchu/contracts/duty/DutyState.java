package vn.danchu.contracts.duty;

/** Where a duty (nghĩa vụ) stands. */
public enum DutyState {
    OPEN,
    /** The clock stands still, for a reason of the law. */
    PAUSED,
    /** Done. A duty met after its breach stays marked as breached in {@link DutyFacts#breachedAt()}. */
    MET,
    /** The due date passed before it was met. */
    BREACHED,
    /** No longer owed. */
    CANCELLED
}
