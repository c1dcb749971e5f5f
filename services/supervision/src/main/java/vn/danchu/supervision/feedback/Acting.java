package vn.danchu.supervision.feedback;

import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * Which official does something.
 *
 * @param caller opaque subject
 * @param concerned opaque subject of the official the feedback is about; absent where it is about none
 */
@DomainRule
record Acting(String caller, @Nullable String concerned) {}
