package vn.danchu.contracts.supervision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * A disclosure (công khai) as it stands after an event: no words, nobody's name.
 *
 * @param id of the disclosure
 * @param unit that discloses
 * @param item of the catalogue
 * @param group of items in the catalogue
 * @param audience to whom it is disclosed
 * @param state it has reached
 * @param decidedOn day of the decision or document, from which the time to publish runs
 * @param dueOn last day to publish it
 * @param forms in which it is disclosed; none before it is published
 * @param firstPublishedOn day on which it was first published; absent before
 * @param publishedOn day on which the present period began; absent before
 * @param postedUntil last day of the period; absent before, and where it has no end
 * @param planNumber in the unit's plan; absent where the plan does not name it
 */
public record DisclosureFacts(
        UUID id,
        UnitRef unit,
        String item,
        String group,
        DisclosureAudience audience,
        DisclosureState state,
        LocalDate decidedOn,
        LocalDate dueOn,
        Set<DisclosureForm> forms,
        @Nullable LocalDate firstPublishedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate postedUntil,
        @Nullable String planNumber) {

    public DisclosureFacts {
        forms = Collections.unmodifiableSortedSet(new TreeSet<>(forms));
    }
}
