package vn.danchu.consultation.comment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;

/** Comments as they are read, with their answers, in one statement a page. */
@ApplicationScoped
class CommentPages {

    private static final Cursor OF_A_CONSULTATION = Cursor.of("comments", Cursor.Value.UUID);
    private static final Cursor OF_AN_AUTHOR = Cursor.of("my-comments", Cursor.Value.UUID);

    /** Less than any identifier that is made. */
    private static final UUID START = new UUID(0L, 0L);

    private static final String SELECT = """
            select c.id, c.consultation_id, c.target, c.text, c.stance, c.channel, c.author_kind, c.organisation,
                c.organisation_name, c.state, c.submitted_at, c.amended_at, c.disposition, r.reason, c.answered_at, c.version
            from consultation.comment c left join consultation.response r on r.id = c.response_id
            where\s""";

    private final AgroalDataSource dataSource;

    CommentPages(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One comment. */
    Optional<CommentView> find(UUID id) {
        return read(SELECT + "c.id = ?", List.of(id)).stream().findFirst();
    }

    /** The comments of a consultation in the order in which they were received. */
    Outcome<Page<CommentView>> list(UUID consultationId, CommentFilter filter, PageRequest request) {
        StringBuilder condition = new StringBuilder("c.consultation_id = ?");
        List<Object> values = new ArrayList<>(List.of(consultationId));
        if (filter.target() != null) {
            condition.append(" and c.target = ?");
            values.add(filter.target());
        }
        if (filter.state() != null) {
            condition.append(" and c.state = ?");
            values.add(filter.state().name());
        }
        if (filter.authorKind() != null) {
            condition.append(" and c.author_kind = ?");
            values.add(filter.authorKind().name());
        }
        return page(OF_A_CONSULTATION, condition.toString(), values, request);
    }

    /** What a person has said, wherever; asked in a transaction that works for that person. */
    Outcome<Page<CommentView>> by(String subject, PageRequest request) {
        return page(
                OF_AN_AUTHOR,
                "c.id in (select comment_id from consultation.contributor where subject = ?)",
                List.of(subject),
                request);
    }

    private Outcome<Page<CommentView>> page(Cursor list, String condition, List<Object> values, PageRequest request) {
        @Nullable String cursor = request.cursor();
        if (cursor == null) {
            return new Outcome.Done<>(page(list, START, condition, values, request));
        }
        return switch (list.read(cursor)) {
            case Cursor.Position position ->
                new Outcome.Done<>(page(list, position.uuid(0), condition, values, request));
            case Cursor.Unreadable unreadable -> new Outcome.Refused<>(unreadable.refusal());
        };
    }

    private Page<CommentView> page(
            Cursor list, UUID after, String condition, List<Object> values, PageRequest request) {
        List<Object> all = new ArrayList<>(values);
        all.add(after);
        all.add(request.rowsToRead());
        List<CommentView> rows = read(SELECT + condition + " and c.id > ? order by c.id limit ?", all);
        return Page.of(rows, request, row -> list.after(row.id()));
    }

    private List<CommentView> read(String sql, List<Object> values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.size(); at++) {
                statement.setObject(at + 1, values.get(at));
            }
            try (ResultSet row = statement.executeQuery()) {
                List<CommentView> views = new ArrayList<>();
                while (row.next()) {
                    views.add(view(row));
                }
                return views;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The comments could not be read.", failure);
        }
    }

    private static CommentView view(ResultSet row) throws SQLException {
        CommentState state = CommentState.valueOf(row.getString("state"));
        @Nullable String disposition = row.getString("disposition");
        @Nullable Instant answeredAt = instant(row, "answered_at");
        @Nullable String text = row.getString("text");
        return new CommentView(
                row.getObject("id", UUID.class),
                row.getObject("consultation_id", UUID.class),
                row.getString("target"),
                text,
                CommentView.suspectedEncoding(text),
                Stance.valueOf(row.getString("stance")),
                ConsultationForm.valueOf(row.getString("channel")),
                new CommentView.AuthorView(
                        AuthorKind.valueOf(row.getString("author_kind")),
                        row.getString("organisation"),
                        row.getString("organisation_name")),
                state,
                CommentView.isCounted(state),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                instant(row, "amended_at"),
                disposition == null || answeredAt == null
                        ? null
                        : new CommentView.AnswerView(
                                Disposition.valueOf(disposition), row.getString("reason"), answeredAt),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
