package vn.danchu.directory.calendar;

import java.util.Locale;
import vn.danchu.platform.problem.ProblemType;
import vn.danchu.platform.rule.DomainRule;

/** Why the days off of a year are not taken or not found. */
@DomainRule
enum CalendarProblem implements ProblemType {
    YEAR_NOT_FOUND(404),
    /** The year was entered before: correct it. */
    YEAR_EXISTS(409),
    /** A year cannot become another one. */
    YEAR_STAYS(422),
    /** Arguments: the day. */
    DAY_OF_ANOTHER_YEAR(422),
    /** Arguments: the day. */
    HOLIDAY_MISSING(422),
    /** Arguments: the least number. */
    TOO_FEW_DAYS(422),
    /** Arguments: the day. */
    NOT_A_WEEKEND(422),
    /** Arguments: the day. */
    DAY_OFF_AND_WORKED(422);

    private final int status;

    CalendarProblem(int status) {
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
