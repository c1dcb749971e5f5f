package vn.danchu.consultation.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.document.SpooledRows;
import vn.danchu.platform.document.VietnameseForm;
import vn.danchu.platform.document.WordTable;

/** Writes the table of comments and responses. */
public final class TableOfComments {

    private static final Comparator<CommentRow> IN_ORDER =
            Comparator.comparing(CommentRow::late).thenComparingInt(CommentRow::position);

    private TableOfComments() {}

    /**
     * Writes the document; leaves the stream open.
     *
     * @param rows in the order of the draft, the late ones behind all others, each taken once
     * @return what was written, counted
     * @throws IllegalArgumentException if the rows don't come in that order; then nothing is written
     */
    public static Counts write(TableHeading heading, Iterable<CommentRow> rows, OutputStream out) throws IOException {
        SpooledRows spooled = new SpooledRows(Wording.COLUMNS);
        Counts counts = new Counts();
        @Nullable CommentRow before = null;
        for (CommentRow row : rows) {
            if (before != null && IN_ORDER.compare(before, row) > 0) {
                throw new IllegalArgumentException("position " + row.position() + " comes after " + before.position());
            }
            before = row;
            counts.add(row);
            @Nullable String response = row.response();
            spooled.add(
                    VietnameseForm.number(counts.rows()),
                    Wording.place(row),
                    row.author().label(),
                    row.comment(),
                    Wording.result(row),
                    response == null ? "" : response);
        }
        WordTable.write(Wording.heading(heading, counts), spooled, out);
        return counts;
    }
}
