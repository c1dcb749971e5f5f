package vn.danchu.platform.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bounded part of a list.
 *
 * @param items of this page, in the order of the list
 * @param next the cursor with which the next page is asked for; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from rows of which one more was read than the page holds: that one only tells whether there is a next page.
     *
     * @param rows up to {@link PageRequest#rowsToRead()} of them
     * @param cursorAfter the cursor that continues after a row
     */
    public static <R> Page<R> of(List<R> rows, PageRequest request, Function<R, String> cursorAfter) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        List<R> items = rows.subList(0, request.limit());
        return new Page<>(items, request.bind(cursorAfter.apply(items.getLast())));
    }

    /** The same page of something made from its items. */
    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), next);
    }
}
