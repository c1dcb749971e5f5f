package vn.danchu.supervision.disclosure;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.DisclosureForm;

/**
 * What a publication is looked at with.
 *
 * @param item that is disclosed
 * @param forms in which it is
 * @param masked whether whoever publishes has masked every person
 * @param until they ask for; absent where they ask for none
 * @param atLeastUntil the first day on which it may end
 */
record Publication(
        DisclosureItemView item,
        Set<DisclosureForm> forms,
        boolean masked,
        @Nullable LocalDate until,
        LocalDate atLeastUntil) {

    /** The last day of the period; absent where it has no end. */
    @Nullable LocalDate postedUntil() {
        return switch (item.posting()) {
            case PERMANENT -> null;
            case FOR_A_PERIOD, NOT_ASKED -> until == null ? atLeastUntil : until;
        };
    }
}
