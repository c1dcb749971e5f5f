package vn.danchu.supervision.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackState;

/**
 * What whoever has the code may know of feedback: where it stands and by when, and nothing of its words, its place or its author.
 *
 * @param kind of what was brought
 * @param field code of the field of work
 * @param unit that has it
 * @param state it has reached
 * @param receivedOn Vietnam day on which it was received
 * @param intakeDueOn last day to take it up, pass it on or refuse it
 * @param answerBy the day promised to its author; absent before it is taken up
 * @param answeredOn Vietnam day of the answer; absent before
 * @param receiverName of the unit or body it was passed on to; mostly absent
 * @param overdue whether the day by which something was owed has passed without it
 */
public record Progress(
        FeedbackKind kind,
        String field,
        UnitRef unit,
        FeedbackState state,
        LocalDate receivedOn,
        LocalDate intakeDueOn,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate answeredOn,
        @Nullable String receiverName,
        boolean overdue) {

    /** Whether the day by which something is owed in a state has passed. */
    static boolean overdue(FeedbackState state, LocalDate intakeDueOn, @Nullable LocalDate answerBy, LocalDate today) {
        return switch (state) {
            case RECEIVED -> today.isAfter(intakeDueOn);
            case IN_PROGRESS, ANSWER_PROPOSED -> answerBy != null && today.isAfter(answerBy);
            // Its author is asked; nothing is owed to them meanwhile.
            case AWAITING_INFORMATION -> false;
            case ANSWERED, TRANSFERRED, REFUSED, WITHDRAWN -> false;
        };
    }
}
