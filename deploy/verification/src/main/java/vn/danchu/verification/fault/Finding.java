package vn.danchu.verification.fault;

/**
 * Something that does not hold.
 *
 * @param invariant that is hurt, as docs/faults.md numbers them
 * @param what in words, without anything a citizen wrote
 */
record Finding(Invariant invariant, String what) {

    /** What must hold after any fault, once things have come to rest. */
    enum Invariant {
        /** Every acknowledged key is exactly one row, and what was acknowledged of it since is in that row. */
        ACKNOWLEDGED_IS_THERE("I1"),
        /** Other rows come only from requests whose outcome the client never learned; asking again finds the same row. */
        NOTHING_ELSE_IS_THERE("I2"),
        /** Rows and events on the topic tell the same. */
        ROWS_ARE_TOLD("I3"),
        /** The versions within an aggregate follow one another, each told under one id. */
        VERSIONS_FOLLOW("I4"),
        /** The figures of the city are those of the owners' tables. */
        FIGURES_AGREE("I5"),
        /** A reader of the stream sees every change once and in order, or is told to begin anew. */
        STREAM_IS_WHOLE("I6"),
        /** Who did what is still provable. */
        TRAIL_IS_SOUND("I7"),
        /** Recovery takes a bounded multiple of a clean start. */
        RECOVERY_IS_BOUNDED("I8"),
        /** Who hears of an event notes that it has taken it: so it can be taken once, however often it is told. */
        TAKEN_ONCE("taken"),
        /** The number told at the closing of a consultation is that of the comments that came in time. */
        CLOSING_COUNTS_ALL("closing"),
        /** Nothing is set aside that was good. */
        NOTHING_GOOD_IS_PARKED("parked"),
        /** Everything under way arrives. */
        COMES_TO_REST("rest");

        private final String sign;

        Invariant(String sign) {
            this.sign = sign;
        }

        /** As the table shows it: by its number in the list of docs/faults.md. */
        String sign() {
            return sign;
        }
    }
}
