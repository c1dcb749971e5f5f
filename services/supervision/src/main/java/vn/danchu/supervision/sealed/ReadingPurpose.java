package vn.danchu.supervision.sealed;

/** Why a named handler opens a sealed record. */
public enum ReadingPurpose {
    /** To look whether it is a denunciation. */
    SCREENING,
    /** To deal with it. */
    HANDLING
}
