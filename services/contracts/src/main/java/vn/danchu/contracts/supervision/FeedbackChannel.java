package vn.danchu.contracts.supervision;

/** The way by which feedback came. */
public enum FeedbackChannel {
    /** Typed by its author. */
    PORTAL,
    /** Told on the telephone, and typed by an official. */
    PHONE,
    /** Written on paper, and typed by an official. */
    PAPER,
    /** Told at a desk, typed by an official and read back. */
    DESK,
    /** Sent for its author by a registered program that speaks Open311. */
    OPEN311
}
