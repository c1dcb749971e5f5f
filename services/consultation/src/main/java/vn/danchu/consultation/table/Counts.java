package vn.danchu.consultation.table;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.Disposition;

/**
 * How many comments the table holds, counted from its rows while they are written, so that the figures above the table
 * can't differ from what stands in it. Late comments are told apart and are in no other figure, as at the closing.
 */
public final class Counts {

    private final Map<AuthorKind, Integer> byAuthor = new EnumMap<>(AuthorKind.class);
    private final Map<Disposition, Integer> byDisposition = new EnumMap<>(Disposition.class);
    private int total;
    private int unanswered;
    private int late;

    Counts() {}

    void add(CommentRow row) {
        if (row.late()) {
            late++;
            return;
        }
        total++;
        byAuthor.merge(row.author().kind(), 1, Integer::sum);
        @Nullable Disposition disposition = row.disposition();
        if (disposition == null) {
            unanswered++;
        } else {
            byDisposition.merge(disposition, 1, Integer::sum);
        }
    }

    public int total() {
        return total;
    }

    public int of(AuthorKind kind) {
        return byAuthor.getOrDefault(kind, 0);
    }

    public int of(Disposition disposition) {
        return byDisposition.getOrDefault(disposition, 0);
    }

    public int unanswered() {
        return unanswered;
    }

    public int late() {
        return late;
    }

    /** All rows, the late ones too. */
    int rows() {
        return total + late;
    }
}
