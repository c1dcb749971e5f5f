package vn.danchu.supervision.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period as the list of a quarter reads it, without the words that were published.
 *
 * @param item of the checklist
 * @param title of the decision or document; absent where it may name persons
 * @param forms in which it was disclosed; none where they were not kept
 * @param publishedOn its first day
 * @param postedUntil last day it was to stand; absent where it has no end
 * @param broadcastUntil last day on which the loudspeakers told it at least; absent where they did not
 * @param ending how it ended; absent while it stands
 * @param endedOn day of that; absent while it stands, and where it is not known
 */
record QuarterlyRow(
        DisclosureItem item,
        @Nullable String title,
        List<String> forms,
        LocalDate publishedOn,
        @Nullable LocalDate postedUntil,
        @Nullable LocalDate broadcastUntil,
        @Nullable PeriodEnding ending,
        @Nullable LocalDate endedOn) {}
