package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * An official was named who answers for it, and a day promised.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-accepted.v1", topic = "supervision.feedback.v1")
public record FeedbackAccepted(FeedbackFacts feedback) implements FeedbackEvent {}
