package vn.danchu.consultation.draft;

import java.util.Locale;
import vn.danchu.platform.problem.ProblemType;
import vn.danchu.platform.rule.DomainRule;

/** Why a draft is not imported or not found. */
@DomainRule
enum DraftProblem implements ProblemType {
    DRAFT_NOT_FOUND(404),
    DRAFT_BLANK(422),
    DRAFT_TOO_LONG(422),
    DRAFT_WITH_TOO_MANY_LINES(422),
    DRAFT_WITH_TOO_MANY_ELEMENTS(422),
    DRAFT_WITH_ILLEGAL_CHARACTER(422),
    DRAFTING_UNIT_UNKNOWN(403);

    private final int status;

    DraftProblem(int status) {
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
