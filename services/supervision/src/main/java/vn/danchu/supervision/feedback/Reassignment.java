package vn.danchu.supervision.feedback;

import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * Another official is to answer for feedback.
 *
 * @param assignment as it will be
 * @param handler opaque subject of the official who answers for it so far; absent where nobody does
 * @param concerned opaque subject of the official it is about, as far as it is known; whom it names is never replaced
 * @param named opaque subject of the official who is said to be concerned; absent where nobody new is
 */
@DomainRule
record Reassignment(
        Assignment assignment,
        @Nullable String handler,
        @Nullable String concerned,
        @Nullable String named) {}
