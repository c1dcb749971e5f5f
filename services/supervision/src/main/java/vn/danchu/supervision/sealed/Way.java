package vn.danchu.supervision.sealed;

/** What the sender of something held wants it to be, after they were told the law. */
public enum Way {
    /** Feedback like any other, which the unit answers. */
    FEEDBACK,
    /** What Law 25/2018 calls a denunciation: it stays sealed. */
    DENUNCIATION,
    /** Nothing: it is not kept. */
    WITHDRAWAL
}
