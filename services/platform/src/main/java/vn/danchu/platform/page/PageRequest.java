package vn.danchu.platform.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for; a {@code @BeanParam} of every resource method that lists.
 *
 * @param size how many items, 20 unless asked otherwise
 * @param cursor after which to go on, as the page before gave it; absent for the first page
 */
public record PageRequest(
        @QueryParam("limit") @DefaultValue("20") PageLimit size,
        @QueryParam("cursor") @Nullable String cursor) {

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
}
