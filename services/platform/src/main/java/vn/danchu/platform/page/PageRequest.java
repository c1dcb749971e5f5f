package vn.danchu.platform.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for; a {@code @BeanParam} of every resource method that lists.
 *
 * @param size how many items, 20 unless asked otherwise
 * @param bound the cursor as the page before gave it; absent for the first page
 */
public record PageRequest(
        @QueryParam("limit") @DefaultValue("20") PageLimit size,
        @QueryParam("cursor") @Nullable String bound) {

    public static PageRequest of(int limit, @Nullable String cursor) {
        return new PageRequest(new PageLimit(limit), cursor);
    }

    /** Items of a page at most. */
    public int limit() {
        return size.items();
    }

    /** One row more than the page holds, to learn whether there is a next page without counting. */
    public int rowsToRead() {
        return limit() + 1;
    }

    /**
     * The cursor after which to go on; absent for the first page. One that another question was answered with, of another
     * list or with other filters, comes as a text that no {@link Cursor} reads.
     */
    public @Nullable String cursor() {
        return bound == null ? null : Question.asked().unbind(bound);
    }

    /** A cursor of the answer to this question, and of no other. */
    String bind(String cursor) {
        return Question.asked().bind(cursor);
    }
}
