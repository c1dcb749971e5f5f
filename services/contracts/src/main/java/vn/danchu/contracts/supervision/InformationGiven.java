package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * Its author has given more.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-information-given.v1", topic = "supervision.feedback.v1")
public record InformationGiven(FeedbackFacts feedback) implements FeedbackEvent {}
