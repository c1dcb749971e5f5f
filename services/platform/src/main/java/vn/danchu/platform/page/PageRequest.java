package vn.danchu.platform.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for; a {@code @BeanParam @Valid} of every resource method that lists.
 *
 * @param limit of items, 1 to 100
 * @param cursor after which to go on, as the page before gave it; absent for the first page
 */
public record PageRequest(
        @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(LARGEST) int limit,
        @QueryParam("cursor") @Nullable @Size(max = Cursor.LONGEST) String cursor) {

    public static final int DEFAULT = 20;
    public static final int LARGEST = 100;

    /** One row more than the page holds, to learn whether there is a next page without counting. */
    public int rowsToRead() {
        return limit + 1;
    }
}
