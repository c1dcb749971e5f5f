package vn.danchu.platform.lifecycle;

import java.util.Optional;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * One condition of a step, under its own name.
 *
 * @param <F> the facts it looks at
 */
@DomainRule
@FunctionalInterface
public interface Guard<F> {

    /** The refusal where the condition does not hold; empty where it does. */
    Optional<Refusal> refusal(F facts);
}
