package vn.danchu.directory;

import java.util.Locale;
import vn.danchu.platform.problem.ProblemType;
import vn.danchu.platform.rule.DomainRule;

/** Every reason for which this service refuses a request. The words lie beside, in Vietnamese and English. */
@DomainRule
public enum DirectoryProblem implements ProblemType {
    UNIT_NOT_FOUND(404),
    MERGER_NOT_FOUND(404),

    MERGER_OF_ONE(422),
    MERGED_TWICE(422),
    MERGED_UNIT_UNKNOWN(422),
    NOT_A_COMMUNE(422),
    OTHER_PROVINCE(422),
    ALREADY_MERGED(409),
    /** Arguments: the day from which the unit exists. */
    EFFECTIVE_BEFORE_UNIT(422),
    EFFECTIVE_BEFORE_DECISION(422),
    CODE_TAKEN(409),
    NAME_UNCHANGED(422),

    FIGURE_NOT_FOUND(404),
    FIGURE_EXISTS(409),

    COMMUNITY_NOT_FOUND(404),
    KIND_NOT_FOR_UNIT(422),
    COMMUNITY_NAME_TAKEN(409),

    ORGANISATION_NOT_FOUND(404),
    ORGANISATION_CODE_TAKEN(409),
    OFFICE_NOT_FOUND(404),
    DEPUTY_WITHOUT_FIELD(422),

    HOLDING_NOT_FOUND(404),
    HEAD_NOT_ELECTED(422),
    /** Arguments: the first and the last day on which the term may end. */
    TERM_OUT_OF_BOUNDS(422),
    /** Arguments: the last day on which it may end. */
    INTERIM_TOO_LONG(422),
    OUTSIDE_VALIDITY(422),
    POST_HELD(409),

    ALREADY_ENDED(409),
    /** Arguments: the first day. */
    ENDS_BEFORE_IT_BEGINS(422),
    /** Arguments: the end that is known. */
    ENDS_LATER(422),
    /** Arguments: today. */
    DATE_IN_THE_FUTURE(422);

    private final int status;

    DirectoryProblem(int status) {
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
