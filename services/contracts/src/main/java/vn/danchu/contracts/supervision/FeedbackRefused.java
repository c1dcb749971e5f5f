package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * It was not taken up, for a reason.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-refused.v1", topic = "supervision.feedback.v1")
public record FeedbackRefused(FeedbackFacts feedback) implements FeedbackEvent {}
