package vn.danchu.supervision;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;

/**
 * Lists of the rows of one table, the newest first, as far as the database shows them to whom the transaction works for.
 *
 * @param entity of the table
 * @param table with its schema
 * @param moment column by which they stand in order; {@code id} tells apart what has the same
 * @param view of one
 * @param at what a view says of that column
 * @param id of a view
 * @param <E> the entity
 * @param <V> its view
 */
public record NewestFirst<E, V>(
        Class<E> entity,
        String table,
        String moment,
        Function<E, V> view,
        Function<V, Instant> at,
        Function<V, UUID> id) {

    /** How such a list is gone on with. */
    public static Cursor cursor(String name) {
        return Cursor.of(name, Cursor.Value.INSTANT, Cursor.Value.UUID);
    }

    /**
     * One page.
     *
     * @param list it belongs to
     * @param condition in SQL, of our own words only
     * @param values of its parameters
     */
    public Outcome<Page<V>> page(
            EntityManager entities, Cursor list, String condition, Map<String, Object> values, PageRequest request) {
        @Nullable String cursor = request.cursor();
        if (cursor == null) {
            return new Outcome.Done<>(read(entities, list, condition, values, request));
        }
        return switch (list.read(cursor)) {
            case Cursor.Unreadable unreadable -> new Outcome.Refused<>(unreadable.refusal());
            case Cursor.Position position -> {
                Map<String, Object> all = new HashMap<>(values);
                all.put("at", position.instant(0));
                all.put("id", position.uuid(1));
                yield new Outcome.Done<>(
                        read(entities, list, condition + " and (" + moment + ", id) < (:at, :id)", all, request));
            }
        };
    }

    private Page<V> read(
            EntityManager entities, Cursor list, String condition, Map<String, Object> values, PageRequest request) {
        Query query = entities.createNativeQuery(
                "select * from " + table + " where " + condition + " order by " + moment + " desc, id desc limit :rows",
                entity);
        values.forEach(query::setParameter);
        query.setParameter("rows", request.rowsToRead());
        List<?> found = query.getResultList();
        List<V> views = found.stream().map(entity::cast).map(view).toList();
        return Page.of(views, request, last -> list.after(at.apply(last), id.apply(last)));
    }
}
