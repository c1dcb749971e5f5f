package vn.danchu.supervision;

import java.util.Set;

/** The codes of the rule catalogue that this service goes by. */
public final class RuleCodes {

    /** Feedback is taken up, passed on or refused. */
    public static final String INTAKE = "FB.INTAKE";

    /** Feedback that was taken up is answered by the day promised to its author. */
    public static final String ANSWER = "FB.ANSWER";

    /** Feedback whose author did not accept the answer is answered again. */
    public static final String REOPENED = "FB.REOPEN";

    /** What a unit owes the author of feedback. */
    public static final Set<String> OWED_TO_AN_AUTHOR = Set.of(INTAKE, ANSWER, REOPENED);

    /** The unit above sees to it that feedback is answered whose day was missed. */
    public static final String ESCALATED = "FB.ESCALATE";

    /** The unit above sees to it that feedback is answered again whose second day was missed. */
    public static final String ESCALATED_AGAIN = "FB.ESCALATE.REOPENED";

    /** A missed day is apologised for. */
    public static final String APOLOGY = "APO.BREACH";

    /** Officials who are at fault meet whom they apologise to. */
    public static final String APOLOGY_MEETING = "APO.MEETING";

    /** Whoever sent what raises the question of a denunciation chooses what it shall be. */
    public static final String CHOICE = "DEN.CHOICE";

    /** Information on a denunciation is registered, classified and first handled. */
    public static final String SCREENING = "DEN.INITIAL";

    /** Whoever wrote an answer does not approve it. */
    public static final String RESPONDENT_APART = "SOD.RESPONDENT";

    /** What was decided and is to be disclosed is published. */
    public static final String DISCLOSURE = "PUB.DEFAULT";

    /** How long a commune posts it. */
    public static final String POSTING = "PUB.POST.MIN";

    /** How long an agency lets it stand inside. */
    public static final String INTERNAL_POSTING = "PUB.AGENCY.POST.MIN";

    /** How long the loudspeakers tell it, where there are any. */
    public static final String BROADCAST = "PUB.LOUDSPEAKER.MIN";

    private RuleCodes() {}
}
