package vn.danchu.supervision.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an end is looked at with.
 *
 * @param postedUntil the last day of the period; absent where it has no end
 * @param today on which it is looked at
 */
record Standing(@Nullable LocalDate postedUntil, LocalDate today) {

    /** Whether the last day of the period has passed; what is permanent is never over. */
    boolean isOver() {
        return postedUntil != null && postedUntil.isBefore(today);
    }
}
