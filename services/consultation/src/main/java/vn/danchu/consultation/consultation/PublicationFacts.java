package vn.danchu.consultation.consultation;

import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * What the publication of the result is judged by.
 *
 * @param postedAt where the result is posted
 */
@DomainRule
record PublicationFacts(@Nullable String postedAt) {}
