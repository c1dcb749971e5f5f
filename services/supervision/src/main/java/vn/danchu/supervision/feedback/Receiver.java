package vn.danchu.supervision.feedback;

import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * Who receives what is passed on: a unit of the platform, or a body outside it.
 *
 * @param code of the unit; absent for a body outside
 * @param name of the unit or the body
 */
@DomainRule
record Receiver(@Nullable String code, String name) {}
