package vn.danchu.supervision.feedback;

/** The codes of the rule catalogue under which a unit owes something for feedback. */
final class FeedbackCodes {

    /** Feedback is taken up, passed on or refused. */
    static final String INTAKE = "FB.INTAKE";

    /** Feedback that was taken up is answered by the day promised to its author. */
    static final String ANSWER = "FB.ANSWER";

    /** Feedback whose author did not accept the answer is answered again. */
    static final String REOPENED = "FB.REOPEN";

    /** Whoever wrote an answer does not approve it. */
    static final String RESPONDENT_APART = "SOD.RESPONDENT";

    private FeedbackCodes() {}
}
