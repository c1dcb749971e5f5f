package vn.danchu.supervision.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.DisclosureForm;

/**
 * A disclosure as everybody sees it.
 *
 * @param id of the disclosure
 * @param unit that discloses
 * @param item code of the checklist
 * @param group of items in the checklist
 * @param title of the decision or document; absent where it may name persons, and the item alone tells what it is about
 * @param text that is published; absent where its period is over
 * @param forms in which it is disclosed
 * @param namesPersons whether it may name persons, who are masked
 * @param publishedAt when the present period began
 * @param firstPublishedOn day on which it was first published
 * @param publishedOn day on which the present period began
 * @param postedUntil last day of the period; absent where it has no end
 * @param broadcastUntil last day on which the loudspeakers tell it at least; absent where they do not
 */
@Schema(name = "PublishedDisclosure")
public record PublishedDisclosureView(
        UUID id,
        UnitRef unit,
        String item,
        String group,
        @Nullable String title,
        @Nullable String text,
        List<DisclosureForm> forms,
        boolean namesPersons,
        Instant publishedAt,
        LocalDate firstPublishedOn,
        LocalDate publishedOn,
        @Nullable LocalDate postedUntil,
        @Nullable LocalDate broadcastUntil) {

    public PublishedDisclosureView {
        forms = List.copyOf(forms);
    }
}
