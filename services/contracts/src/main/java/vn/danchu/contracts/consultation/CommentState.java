package vn.danchu.contracts.consultation;

/** Where a comment stands. */
public enum CommentState {
    /** Counted, not answered yet. */
    SUBMITTED,
    /** Received after the closing: kept, told so, not counted. */
    LATE,
    /** Counted and answered. */
    ANSWERED,
    /** Taken back by its author before the closing. */
    WITHDRAWN
}
