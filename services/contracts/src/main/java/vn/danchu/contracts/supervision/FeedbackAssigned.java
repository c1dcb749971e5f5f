package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * Another official answers for it from now on.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-assigned.v1", topic = "supervision.feedback.v1")
public record FeedbackAssigned(FeedbackFacts feedback) implements FeedbackEvent {}
