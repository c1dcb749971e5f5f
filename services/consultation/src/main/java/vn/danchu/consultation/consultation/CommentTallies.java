package vn.danchu.consultation.consultation;

import java.util.UUID;

/** Counts the comments of a consultation. Comments are a feature of their own, which knows this one and not the reverse. */
public interface CommentTallies {

    /** The tally as the transaction sees it. */
    CommentTally of(UUID consultationId);
}
