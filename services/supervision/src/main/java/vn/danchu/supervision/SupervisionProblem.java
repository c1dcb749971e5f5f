package vn.danchu.supervision;

import java.util.Locale;
import vn.danchu.platform.problem.ProblemType;
import vn.danchu.platform.rule.DomainRule;

/** Every reason for which this service refuses a request. The words lie beside, in Vietnamese and English. */
@DomainRule
public enum SupervisionProblem implements ProblemType {
    FEEDBACK_UNKNOWN(404),
    TRACKING_CODE_UNKNOWN(404),
    TRACKING_CODE_MISTYPED(422),
    UNIT_NOT_FOUND(422),
    FIELD_UNKNOWN(422),
    TEXT_TOO_LONG(422),
    PLACE_INCOMPLETE(422),
    CHANNEL_NOT_THEIRS(422),
    ANONYMOUS_NOT_OFFERED(422),
    NOT_READ_BACK(422),
    CONTACT_MISSING(422),
    STEP_NOT_POSSIBLE(409),
    NOT_THE_AUTHOR(403),
    NOT_THE_HANDLER(403),
    AUTHOR_HAS_AN_ACCOUNT(409),
    HANDLER_CONCERNED(422),
    HANDLER_UNCHANGED(409),
    CONCERNED_NAMED_BEFORE(409),
    AUTHOR_HANDLES(403),
    PROMISE_IN_THE_PAST(422),
    PROMISED_TOO_LATE(422),
    RESPONDENT_APPROVES(403),
    CALLER_CONCERNED(403),
    REOPENED_BEFORE(409),
    REOPENING_NOT_OFFERED(409),
    RATED_BEFORE(409),
    RECEIVER_MISSING(422),
    RECEIVERS_TWO(422),
    RECEIVER_IS_SENDER(422),
    HELD_SUBMISSION_UNKNOWN(404),
    SEALED_RECORD_UNKNOWN(404),
    SEALED_STEP_NOT_POSSIBLE(409),
    SENDER_HAS_YET_TO_CHOOSE(409),
    SENDER_CHOSE_OTHERWISE(409),
    SEALED_HANDLER_UNKNOWN(404),
    HANDLER_NAMED_BEFORE(409),
    HANDLER_ENDED_BEFORE(409),
    APOLOGY_UNKNOWN(404),
    APOLOGY_NOT_POSSIBLE(409),
    NEW_DATE_MISSING(422),
    NEW_DATE_NOT_OWED(422),
    NEW_DATE_IN_THE_PAST(422),
    MEETING_DATE_UNLIKELY(422),
    DISCLOSURE_UNKNOWN(404),
    DISCLOSURE_TAKEN_DOWN(410),
    DISCLOSURE_NOT_POSSIBLE(409),
    DISCLOSURE_NOT_OVER(409),
    DISCLOSURE_ITEM_UNKNOWN(422),
    DECIDED_IN_THE_FUTURE(422),
    DISCLOSURE_FORM_NOT_OFFERED(422),
    DISCLOSURE_FORM_MISSING(422),
    NAMES_NOT_MASKED(422),
    POSTING_END_MISSING(422),
    POSTING_END_NOT_ASKED(422),
    POSTED_TOO_SHORTLY(422);

    private final int status;

    SupervisionProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
