package vn.danchu.verification.rebuild;

/**
 * One kind of what was compared.
 *
 * @param what in words
 * @param compared rows of either side
 * @param wrongBefore rows of the old generation that say something else than the topics do
 * @param ahead rows that the old one had not come to
 * @param missing rows of the old one that the new one does not come to: no topic tells of them
 * @param wrongNow rows of the new one that are not what its own facts add up to
 */
record Line(String what, long compared, long wrongBefore, long ahead, long missing, long wrongNow) {

    /** Whether the new one may take the place of the old one. What was wrong before is why it does. */
    boolean sound() {
        return missing == 0 && wrongNow == 0;
    }
}
