package vn.danchu.contracts.supervision;

/** What feedback is about. */
public enum FeedbackMatter {
    /** A public service. */
    SERVICE,
    /** An administrative procedure. */
    PROCEDURE,
    /** A work or a project. */
    WORKS,
    /** How officials behave; its author is hidden from them and their unit. */
    OFFICIAL_CONDUCT,
    /** Anything else. */
    OTHER
}
