package vn.danchu.platform.problem.faulty;

import vn.danchu.platform.problem.ProblemType;

/** Everything that can be wrong with an enum of problems. */
public enum Faulty implements ProblemType {
    WITHOUT_ENGLISH("without-english", 400),
    NO_ERROR("no-error", 200),
    UNREADABLE("unreadable", 409),
    SHOUTING("Shouting", 400),
    TAKEN("no-error", 400);

    private final String slug;
    private final int status;

    Faulty(String slug, int status) {
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
