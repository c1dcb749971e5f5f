package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * Its author took it back.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-withdrawn.v1", topic = "supervision.feedback.v1")
public record FeedbackWithdrawn(FeedbackFacts feedback) implements FeedbackEvent {}
