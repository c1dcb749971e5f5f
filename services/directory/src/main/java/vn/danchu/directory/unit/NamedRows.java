package vn.danchu.directory.unit;

import java.util.UUID;
import vn.danchu.directory.NameKeys;
import vn.danchu.directory.UnitRows;
import vn.danchu.platform.page.Cursor;

/**
 * The rows of a table that belong to a unit, hold from a day to a day and have a name by which they are listed and searched.
 *
 * @param type of a row
 * @param table in which they lie
 * @param sortColumn by whose collation they are listed
 * @param cursor of the list
 */
public record NamedRows<R extends NamedRows.Row<?>>(Class<R> type, String table, String sortColumn, Cursor cursor) {

    /** Characters of the sort column that count, so that they fit into a cursor. Who has so many in common is ordered by age. */
    private static final int LONGEST = 80;

    private static final String ON_A_DAY = "select * from directory.%s where valid_from <= :day"
            + " and (valid_until is null or valid_until > :day) and" + UnitRows.OF_THESE;

    /**
     * A row.
     *
     * @param <V> how it is shown
     */
    public interface Row<V> {

        UUID id();

        /** Its value in the column by which the rows are listed. */
        String sortedBy();

        V view();
    }

    public static <R extends Row<?>> NamedRows<R> of(Class<R> type, String table, String sortColumn) {
        return new NamedRows<>(
                type, table, sortColumn, Cursor.of("directory." + table, Cursor.Value.TEXT, Cursor.Value.UUID));
    }

    /** Those behind one of them, in the order of a Vietnamese dictionary. */
    String page() {
        return ON_A_DAY.formatted(table) + "and (%1$s, id) > (:sorted, :id) order by %1$s, id".formatted(sorted());
    }

    /** Those whose name holds the words, best match first. */
    String named() {
        return ON_A_DAY.formatted(table) + "and" + NameKeys.MATCHES + "order by" + NameKeys.BEST_FIRST + ", "
                + sortColumn + ", id";
    }

    /** The cursor that goes on behind a row. */
    String after(Row<?> row) {
        String value = row.sortedBy();
        int characters = value.codePointCount(0, value.length());
        return cursor.after(value.substring(0, value.offsetByCodePoints(0, Math.min(characters, LONGEST))), row.id());
    }

    private String sorted() {
        return "left(" + sortColumn + ", " + LONGEST + ")";
    }
}
