package vn.danchu.insight.consultation;

import java.util.HashMap;
import java.util.Map;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.insight.measure.ResponseTime;
import vn.danchu.platform.rule.DomainRule;

/** What a batch of comments changes in the cells of their consultations. */
@DomainRule
public final class CellChanges {

    private final Map<ConsultationCell, Amount> amounts = new HashMap<>();

    /**
     * An amount of a cell.
     *
     * @param comments in it
     * @param responseSeconds from receipt to response, added up over its answered comments
     */
    record Amount(long comments, long responseSeconds) {}

    /** A comment is in its cell from now on. */
    public void add(CommentFacts comment) {
        change(comment, 1);
    }

    /** A comment is in its cell no longer. */
    public void subtract(CommentFacts comment) {
        change(comment, -1);
    }

    Map<ConsultationCell, Amount> amounts() {
        return Map.copyOf(amounts);
    }

    private void change(CommentFacts comment, int sign) {
        ConsultationCell cell = ConsultationCell.of(comment);
        Amount before = amounts.getOrDefault(cell, new Amount(0, 0));
        Amount after = new Amount(before.comments + sign, before.responseSeconds + sign * responseSeconds(comment));
        if (after.comments == 0 && after.responseSeconds == 0) {
            amounts.remove(cell);
        } else {
            amounts.put(cell, after);
        }
    }

    private static long responseSeconds(CommentFacts comment) {
        return comment.state() == CommentState.ANSWERED && comment.answeredAt() != null
                ? ResponseTime.seconds(comment.submittedAt(), comment.answeredAt())
                : 0;
    }
}
