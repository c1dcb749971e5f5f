package vn.danchu.supervision.sealed;

/** What became of information on a denunciation. */
public enum Conclusion {
    /** Its sender came, or sent a signed letter: it is resolved as a denunciation, outside this platform (art. 22–24). */
    TAKEN_UP,
    /** Without the form of a denunciation, but with a violator and evidence: it serves an inspection (art. 25(2)). */
    INSPECTED,
    /** Another body is competent, and its sender was told which (art. 24(2)). */
    PASSED_ON,
    /** The conditions are not met; its sender was told why (art. 24, 25). */
    NOT_TAKEN_UP
}
