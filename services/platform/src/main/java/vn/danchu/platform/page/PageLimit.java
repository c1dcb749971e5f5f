package vn.danchu.platform.page;

import java.util.regex.Pattern;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;

/**
 * How many items a page may hold. A type of its own because the framework answers a word where it expects a number with 404,
 * which tells the caller nothing.
 *
 * @param items 1 to {@link #LARGEST}
 */
public record PageLimit(int items) {

    public static final int LARGEST = 100;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    public PageLimit {
        if (items < 1 || items > LARGEST) {
            throw new IllegalArgumentException("A page holds 1 to " + LARGEST + " items, not " + items);
        }
    }

    /**
     * Reads the parameter {@code limit}; called by the framework.
     *
     * @throws RefusedException if it isn't a number from 1 to {@link #LARGEST}
     */
    public static PageLimit fromString(String text) {
        int items = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (items < 1 || items > LARGEST) {
            throw new RefusedException(
                    Refusal.of(PlatformProblem.INVALID_PARAMETER).at("limit"));
        }
        return new PageLimit(items);
    }
}
