package vn.danchu.verification.restore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What topics and readers know and the restored tables do not.
 *
 * @param events without a row, in the order of their topics
 * @param untold aggregates whose state could not be told again, because their topic has forgotten the event that told it
 * @param taken by service, how many of the events had their effect there already: it was not restored to the same moment
 */
public record Loss(List<Event> events, Set<UUID> untold, Map<String, Integer> taken) {

    public Loss {
        events = List.copyOf(events);
        untold = Set.copyOf(untold);
        taken = Map.copyOf(taken);
    }

    /**
     * An event whose change is not in the owner's tables.
     *
     * @param telling as it stands on the topic
     * @param reached version that the row has; 0 where there is no row
     */
    public record Event(Telling telling, long reached) {

        /** Whether nothing at all is left of its aggregate. */
        public boolean withoutRow() {
            return reached == 0;
        }
    }

    /** Whether the readers and the owners agree once everything under way has arrived. */
    public boolean settled() {
        return taken.isEmpty();
    }
}
