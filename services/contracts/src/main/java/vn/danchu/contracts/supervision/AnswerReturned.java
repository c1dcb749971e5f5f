package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * The proposed answer was not approved.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-answer-returned.v1", topic = "supervision.feedback.v1")
public record AnswerReturned(FeedbackFacts feedback) implements FeedbackEvent {}
