package vn.danchu.contracts.supervision;

/** What somebody brings. */
public enum FeedbackKind {
    /** Something is wrong and should be put right. */
    PROBLEM,
    /** Something was done well. */
    PRAISE,
    /** Something could be done better. */
    IDEA
}
