package vn.danchu.directory.unit;

import static vn.danchu.directory.DirectoryProblem.UNIT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.directory.NameKeys;
import vn.danchu.directory.SearchedName;
import vn.danchu.directory.UnitRows;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;

/** Lists of what belongs to a unit, and to the units merged into it, on a day. */
@ApplicationScoped
public class UnitLists {

    /** Less than any identifier that is made. */
    private static final UUID START = new UUID(0L, 0L);

    private final EntityManager entities;
    private final UnitLookup units;

    UnitLists(EntityManager entities, UnitLookup units) {
        this.entities = entities;
        this.units = units;
    }

    /** All of them page by page, or the best matches of a name. */
    @Transactional
    public <V, R extends NamedRows.Row<V>> Outcome<Page<V>> list(
            NamedRows<R> rows, String code, LocalDate on, @Nullable SearchedName name, PageRequest request) {
        List<UnitRef> asked = units.withPredecessors(code, on);
        if (asked.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND));
        }
        if (name != null) {
            NativeQuery<R> query = query(rows.named(), rows.type(), asked, on, request.limit());
            NameKeys.set(query, name.words());
            return new Outcome.Done<>(new Page<>(query.getResultList(), null).map(NamedRows.Row::view));
        }
        @Nullable String cursor = request.cursor();
        if (cursor == null) {
            return new Outcome.Done<>(page(rows, asked, on, "", START, request));
        }
        return switch (rows.cursor().read(cursor)) {
            case Cursor.Position position ->
                new Outcome.Done<>(page(rows, asked, on, position.text(0), position.uuid(1), request));
            case Cursor.Unreadable unreadable -> new Outcome.Refused<>(unreadable.refusal());
        };
    }

    private <V, R extends NamedRows.Row<V>> Page<V> page(
            NamedRows<R> rows, List<UnitRef> asked, LocalDate on, String sorted, UUID id, PageRequest request) {
        List<R> found = query(rows.page(), rows.type(), asked, on, request.rowsToRead())
                .setParameter("sorted", sorted)
                .setParameter("id", id)
                .getResultList();
        return Page.of(found, request, rows::after).map(NamedRows.Row::view);
    }

    private <R> NativeQuery<R> query(String sql, Class<R> type, List<UnitRef> asked, LocalDate on, int limit) {
        NativeQuery<R> query = entities.unwrap(Session.class).createNativeQuery(sql, type);
        UnitRows.set(query, asked);
        query.setParameter("day", on).setMaxResults(limit);
        return query;
    }
}
