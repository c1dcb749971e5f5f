package vn.danchu.contracts.supervision;

/** Where feedback stands. */
public enum FeedbackState {
    /** Taken in; nobody has taken it up yet. */
    RECEIVED,
    /** Taken up: one official answers for it, by a promised day. */
    IN_PROGRESS,
    /** Its author was asked for more; the promised day moves by the days they take. */
    AWAITING_INFORMATION,
    /** An answer waits for the approval of another. */
    ANSWER_PROPOSED,
    /** Its answer was approved; its author can read it. */
    ANSWERED,
    /** Passed on to the body that is competent; its author can read to whom. */
    TRANSFERRED,
    /** Not taken up, for a reason that its author can read. */
    REFUSED,
    /** Taken back by its author. */
    WITHDRAWN
}
