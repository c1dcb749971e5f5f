package vn.danchu.supervision.feedback;

import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.platform.rule.DomainRule;

/**
 * Who does what only the handler does.
 *
 * @param caller opaque subject
 * @param handler who answers for the feedback; absent where nobody does
 * @param channel by which it came: who wrote on the portal speaks for themselves
 */
@DomainRule
record Handled(String caller, @Nullable String handler, FeedbackChannel channel) {}
