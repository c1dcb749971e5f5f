package vn.danchu.consultation.criticism;

import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a part of a statement is answered.
 *
 * @param accepted whether it was taken up
 * @param reason given
 */
@DomainRule
record Reply(boolean accepted, @Nullable String reason) {}
