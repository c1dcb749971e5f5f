package vn.danchu.consultation.consultation;

import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a cancellation is judged by.
 *
 * @param reason everybody can read
 */
@DomainRule
record CancellationFacts(@Nullable String reason) {}
