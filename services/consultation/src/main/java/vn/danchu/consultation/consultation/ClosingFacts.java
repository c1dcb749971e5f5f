package vn.danchu.consultation.consultation;

import java.time.Instant;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a closing is judged by.
 *
 * @param now when it is looked at
 * @param closesAt first instant that is too late for a comment
 */
@DomainRule
record ClosingFacts(Instant now, Instant closesAt) {}
