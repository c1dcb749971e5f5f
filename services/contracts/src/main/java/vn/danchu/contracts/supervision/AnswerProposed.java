package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * An answer was written and waits for approval.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-answer-proposed.v1", topic = "supervision.feedback.v1")
public record AnswerProposed(FeedbackFacts feedback) implements FeedbackEvent {}
