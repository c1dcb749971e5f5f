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
 * A period for which something was disclosed, as everybody sees it in the list of a quarter: Law 10/2022 art. 13(2).
 *
 * @param id of the period
 * @param disclosure that stood
 * @param unit that discloses
 * @param item code of the checklist
 * @param group of items in the checklist
 * @param title of the decision or document; absent where it may name persons, and the item alone tells what it is about
 * @param forms in which it was disclosed; none where they were not kept
 * @param namesPersons whether it may name persons, who are masked
 * @param publishedAt when the period began
 * @param publishedOn its first day
 * @param postedUntil last day it was to stand; absent where it has no end
 * @param broadcastUntil last day on which the loudspeakers told it at least; absent where they did not
 * @param ending how it ended; absent while it stands
 * @param endedOn last day on which it stood, or day of the change or of the taking down; absent while it stands, and where it is not
 *     known
 */
@Schema(name = "DisclosedPeriod")
public record DisclosedPeriodView(
        UUID id,
        UUID disclosure,
        UnitRef unit,
        String item,
        String group,
        @Nullable String title,
        List<DisclosureForm> forms,
        boolean namesPersons,
        Instant publishedAt,
        LocalDate publishedOn,
        @Nullable LocalDate postedUntil,
        @Nullable LocalDate broadcastUntil,
        @Nullable PeriodEnding ending,
        @Nullable LocalDate endedOn) {

    public DisclosedPeriodView {
        forms = List.copyOf(forms);
    }
}
