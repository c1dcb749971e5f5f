package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * A counted comment has its response.
 *
 * @param comment as it stands now
 */
@EventType(value = "vn.danchu.consultation.comment-answered.v1", topic = "consultation.comment.v1")
public record CommentAnswered(CommentFacts comment) implements CommentEvent {}
