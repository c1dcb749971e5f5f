package vn.danchu.contracts.supervision;

/** Where an apology stands. */
public enum ApologyState {
    /** A day was missed; nobody has apologised yet. */
    DUE,
    /** The letter is with the author; who is at fault has yet to meet them. */
    SENT,
    /** Nothing more is owed. */
    CLOSED
}
