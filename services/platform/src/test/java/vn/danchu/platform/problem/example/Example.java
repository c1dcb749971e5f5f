package vn.danchu.platform.problem.example;

import vn.danchu.platform.problem.ProblemType;

/** An enum as a service has one. */
public enum Example implements ProblemType {
    PERIOD_TOO_SHORT("period-too-short", 422);

    private final String slug;
    private final int status;

    Example(String slug, int status) {
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
