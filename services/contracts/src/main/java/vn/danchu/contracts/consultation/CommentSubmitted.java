package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * A comment was received: counted, or late.
 *
 * @param comment as it stands now
 */
@EventType(value = "vn.danchu.consultation.comment-submitted.v1", topic = "consultation.comment.v1")
public record CommentSubmitted(CommentFacts comment) implements CommentEvent {}
