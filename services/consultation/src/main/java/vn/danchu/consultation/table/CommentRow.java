package vn.danchu.consultation.table;

import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.Disposition;

/**
 * One comment and what was done with it.
 *
 * @param position of the element it is about, in the order of the draft, from 1; 0 for a comment on the whole
 * @param place the element as people call it: «Điều 28 khoản 2»; absent for a comment on the whole
 * @param author who made it
 * @param comment its text
 * @param late whether it came after the closing: listed behind the others, not counted, not answered
 * @param disposition what was done with it; absent while it is unanswered
 * @param response the reason given; absent while it is unanswered, or where none is needed
 */
public record CommentRow(
        int position,
        @Nullable String place,
        Author author,
        String comment,
        boolean late,
        @Nullable Disposition disposition,
        @Nullable String response) {

    public CommentRow {
        if (late && disposition != null) {
            throw new IllegalArgumentException("a late comment is not answered");
        }
    }
}
