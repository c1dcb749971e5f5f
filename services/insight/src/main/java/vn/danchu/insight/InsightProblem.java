package vn.danchu.insight;

import vn.danchu.platform.problem.ProblemType;

/** What this service refuses a request with. */
public enum InsightProblem implements ProblemType {
    UNKNOWN_MEASURE("unknown-measure", 400),
    UNKNOWN_GROUPING("unknown-grouping", 400),
    PERIOD_INVALID("period-invalid", 400),
    REPORT_PERIOD_UNKNOWN("report-period-unknown", 400),
    TOO_MANY_ROWS("too-many-rows", 422),
    UNKNOWN_UNIT("unknown-unit", 404),
    UNKNOWN_CONSULTATION("unknown-consultation", 404);

    private final String slug;
    private final int status;

    InsightProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
