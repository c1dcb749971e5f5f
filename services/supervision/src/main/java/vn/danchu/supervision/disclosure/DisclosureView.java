package vn.danchu.supervision.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.DisclosureAudience;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.contracts.supervision.DisclosureState;

/**
 * A disclosure as its unit sees it.
 *
 * @param id of the disclosure
 * @param unit that discloses
 * @param item code of the checklist
 * @param group of items in the checklist
 * @param audience to whom it is disclosed
 * @param title of the decision or document
 * @param decidedOn its day, from which the time to publish runs
 * @param dueOn last day to publish it
 * @param state it has reached
 * @param recordedAt when it was recorded
 * @param forms in which it is disclosed; none before it is published
 * @param text that is published; absent before, and where a list of persons was taken down
 * @param firstPublishedOn day on which it was first published; absent before
 * @param publishedOn day on which the present period began; absent before
 * @param postedUntil last day of the period; absent before, and where it has no end
 * @param broadcastUntil last day on which the loudspeakers tell it at least; absent where they do not
 * @param planNumber in the unit's plan; absent where the plan does not name it
 * @param note for the unit; absent where there is none
 * @param version raised by each change, from 0; {@code ETag} names it for {@code If-Match}
 */
public record DisclosureView(
        UUID id,
        UnitRef unit,
        String item,
        String group,
        DisclosureAudience audience,
        String title,
        LocalDate decidedOn,
        LocalDate dueOn,
        DisclosureState state,
        Instant recordedAt,
        List<DisclosureForm> forms,
        @Nullable String text,
        @Nullable LocalDate firstPublishedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate postedUntil,
        @Nullable LocalDate broadcastUntil,
        @Nullable String planNumber,
        @Nullable String note,
        long version) {

    public DisclosureView {
        forms = List.copyOf(forms);
    }
}
