package vn.danchu.consultation;

import java.util.Locale;
import vn.danchu.platform.problem.ProblemType;
import vn.danchu.platform.rule.DomainRule;

/** Every reason for which this service refuses a request. The words lie beside, in Vietnamese and English. */
@DomainRule
public enum ConsultationProblem implements ProblemType {
    CONSULTATION_UNKNOWN(404),
    COMMENT_UNKNOWN(404),
    RESPONSE_UNKNOWN(404),
    CRITICISM_UNKNOWN(404),
    DRAFT_UNKNOWN(422),
    DRAFT_OF_ANOTHER_UNIT(403),

    /** The step is not one of the steps from the state reached. */
    STEP_NOT_POSSIBLE(409),
    REGIME_NOT_PUBLIC(422),
    MATTER_NOT_OF_REGIME(422),
    PLAN_INCOMPLETE(422),
    FORM_NOT_FOR_MATTER(422),
    DRAFTER_APPROVES(403),
    DATES_OUT_OF_ORDER(422),
    PROMISED_TOO_LATE(422),
    DATE_IN_THE_FUTURE(422),
    PERIOD_TOO_SHORT(422),
    CLOSING_MOVED_EARLIER(422),
    PUBLICATION_PLACE_MISSING(422),
    REASON_MISSING(422),
    COMPILER_APPROVES(403),
    COMMENTS_UNANSWERED(409),
    REASONS_UNGIVEN(409),
    MAJORITY_UNEXPLAINED(422),
    CRITICISM_UNANSWERED(409),

    NOT_OPEN_FOR_COMMENTS(409),
    OUTSIDE_THE_UNIT(403),
    ORGANISATION_UNNAMED(403),
    CHANNEL_NOT_PLANNED(422),
    TEXT_TOO_LONG(422),
    TARGET_UNKNOWN(422),
    NOT_THE_AUTHOR(403),
    COMMENT_SETTLED(409),

    NOT_COMPILING(409),
    NOT_THE_COMPILER(403),
    COMMENTS_NOT_ANSWERABLE(422),
    REJECTION_WITHOUT_REASON(422),

    CRITICISM_OF_ANOTHER_LEVEL(403),
    CRITICISM_NOT_AGREED(422),
    CRITICISM_OUT_OF_TIME(409),
    CRITICISM_NUMBER_TAKEN(409),
    SECTION_MISSING(422),
    CRITICISM_ANSWERED(409),
    POINT_UNANSWERED(422),

    NOT_YET_PUBLISHED(409);

    private final int status;

    ConsultationProblem(int status) {
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
