package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * The answer was approved, and its author can read it.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-answered.v1", topic = "supervision.feedback.v1")
public record FeedbackAnswered(FeedbackFacts feedback) implements FeedbackEvent {}
