package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * Feedback was taken in.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-received.v1", topic = "supervision.feedback.v1")
public record FeedbackReceived(FeedbackFacts feedback) implements FeedbackEvent {}
