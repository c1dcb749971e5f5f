package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * It was passed on to the body that is competent.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-transferred.v1", topic = "supervision.feedback.v1")
public record FeedbackTransferred(FeedbackFacts feedback) implements FeedbackEvent {}
