package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * Its author was asked for more.
 *
 * @param feedback as it stands now
 */
@EventType(value = "vn.danchu.supervision.feedback-information-requested.v1", topic = "supervision.feedback.v1")
public record InformationRequested(FeedbackFacts feedback) implements FeedbackEvent {}
