package vn.danchu.platform.lifecycle;

import java.util.Optional;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/**
 * A row of the table of a lifecycle (chuyển trạng thái): where it leads, and from where. The table is an enum of the feature,
 * whose constants are named in words beside its problems.
 *
 * @param <S> the states
 */
@DomainRule
public interface StateTransition<S extends Enum<S>> {

    /** The state it leads to. */
    S to();

    /** Why it is not possible from a state, with the article behind it; empty where it is. */
    Optional<Refusal> refusalFrom(S reached);
}
