package vn.danchu.contracts.consultation;

import vn.danchu.contracts.EventType;

/**
 * Its author took a comment back before the closing.
 *
 * @param comment as it stands now
 */
@EventType(value = "vn.danchu.consultation.comment-withdrawn.v1", topic = "consultation.comment.v1")
public record CommentWithdrawn(CommentFacts comment) implements CommentEvent {}
