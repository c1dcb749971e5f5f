package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * Its author said what they think of the answer.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-rated.v1", topic = "supervision.feedback.v1")
public record FeedbackRated(FeedbackFacts feedback) implements FeedbackEvent {}
