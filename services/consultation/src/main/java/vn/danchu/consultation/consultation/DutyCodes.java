package vn.danchu.consultation.consultation;

/** The codes of the rule catalogue under which a consultation owes something. */
public final class DutyCodes {

    /** Every counted comment is answered by the day promised in the plan. */
    public static final String RESPOND = "CON.RESPOND";

    /** The matter is decided by the day promised in the plan. */
    public static final String DECIDE = "CON.DECIDE";

    /** The result is published within five working days. */
    public static final String PUBLISH = "PUB.DEFAULT";

    /** A social criticism is answered in writing. */
    public static final String ANSWER_CRITICISM = "CRI.REPLY";

    private DutyCodes() {}
}
