package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * Its author changed a comment before the closing.
 *
 * @param comment as it stands now
 */
@EventType(value = "vn.danchu.consultation.comment-amended.v1", topic = "consultation.comment.v1")
public record CommentAmended(CommentFacts comment) implements CommentEvent {}
