package vn.danchu.platform.problem;

import java.util.List;

/**
 * Carries a refusal out of code that cannot return it: filters, interceptors, readers of bodies.
 *
 * <p>Rules and resources return {@link Refusal}s. The exception has no stack trace, for it tells of the caller's
 * mistake, not of ours, and must cost little when somebody sends a thousand of them.
 */
public final class RefusedException extends RuntimeException {
    private final transient Refusal refusal;
    private final transient List<Violation> violations;

    public RefusedException(Refusal refusal) {
        this(refusal, List.of());
    }

    RefusedException(Refusal refusal, List<Violation> violations) {
        super(refusal.type().slug(), null, false, false);
        this.refusal = refusal;
        this.violations = List.copyOf(violations);
    }

    public Refusal refusal() {
        return refusal;
    }

    List<Violation> violations() {
        return violations;
    }
}
