package vn.danchu.consultation.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.consultation.Consultation;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.Disposition;

/**
 * The comments of a consultation with their answers, as the table wants them, read while they are taken. One statement
 * gives all of them, so that they show the database at one moment, and only a page of them is in memory at a time. What was
 * withdrawn has no words any more and is not among them.
 */
final class StoredComments implements Iterable<CommentRow>, AutoCloseable {

    private static final String SELECT = """
            select case when c.target is null then 0 else e.position end as position, e.label, c.author_kind,
                coalesce(c.organisation_name, c.organisation) as organisation, c.text, c.state, c.disposition, r.reason
            from consultation.comment c
                left join consultation.draft_element e on e.draft_id = ? and e.path = c.target
                left join consultation.response r on r.id = c.response_id
            where c.consultation_id = ? and c.state in ('SUBMITTED', 'ANSWERED', 'LATE')
            order by c.state = 'LATE', position, c.submitted_at, c.id
            """;

    /** A page is 5 MB if every comment and every answer is as long as it may be. */
    private static final int ROWS_AT_A_TIME = 100;

    private final PreparedStatement statement;
    private final ResultSet rows;

    /** @param connection in a transaction; outside of one, the driver would read all rows at once */
    StoredComments(Connection connection, Consultation consultation) throws SQLException {
        statement = connection.prepareStatement(SELECT);
        statement.setFetchSize(ROWS_AT_A_TIME);
        statement.setObject(1, consultation.draftId());
        statement.setObject(2, consultation.id());
        rows = statement.executeQuery();
    }

    /** The comments, once. */
    @Override
    public Iterator<CommentRow> iterator() {
        return new Iterator<>() {
            private @Nullable CommentRow next = read();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public CommentRow next() {
                @Nullable CommentRow taken = next;
                if (taken == null) {
                    throw new NoSuchElementException();
                }
                next = read();
                return taken;
            }
        };
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    private @Nullable CommentRow read() {
        try {
            return rows.next() ? row(rows) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException("The comments could not be read.", failure);
        }
    }

    private static CommentRow row(ResultSet row) throws SQLException {
        @Nullable String disposition = row.getString("disposition");
        return new CommentRow(
                Objects.requireNonNull(
                        row.getObject("position", Integer.class), "A comment points to an element of its draft."),
                row.getString("label"),
                author(AuthorKind.valueOf(row.getString("author_kind")), row.getString("organisation")),
                row.getString("text"),
                CommentState.valueOf(row.getString("state")) == CommentState.LATE,
                disposition == null ? null : Disposition.valueOf(disposition),
                row.getString("reason"));
    }

    private static Author author(AuthorKind kind, @Nullable String organisation) {
        return switch (kind) {
            case CITIZEN -> Author.citizen();
            case ORGANISATION, FRONT -> new Author(kind, organisation);
        };
    }
}
