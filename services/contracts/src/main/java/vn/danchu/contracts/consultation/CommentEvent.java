package vn.danchu.contracts.consultation;

import java.util.UUID;
import vn.danchu.contracts.Event;

/** What happens to a comment. */
public sealed interface CommentEvent extends Event
        permits CommentSubmitted, CommentAmended, CommentWithdrawn, CommentAnswered {

    /** As it stands after the event. */
    CommentFacts comment();

    @Override
    default UUID subject() {
        return comment().id();
    }
}
