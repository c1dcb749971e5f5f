package vn.danchu.supervision.sealed;

/** How far a sealed record has come. */
public enum SealedState {
    /** Its sender is asked what it shall be. */
    HELD,
    /** Its sender has chosen; a named handler has yet to look. */
    CHOSEN,
    /** A named handler has confirmed that it is information on a denunciation. */
    REGISTERED,
    /** Dealt with, and its sender knows how. */
    CLOSED,
    /** Let out as feedback. Nothing of it is kept here. */
    RELEASED,
    /** Taken back. Nothing of it is kept. */
    WITHDRAWN
}
