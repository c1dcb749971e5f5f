package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * Its author did not accept the answer; it is taken up again.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-reopened.v1", topic = "supervision.feedback.v1")
public record FeedbackReopened(FeedbackFacts feedback) implements FeedbackEvent {}
