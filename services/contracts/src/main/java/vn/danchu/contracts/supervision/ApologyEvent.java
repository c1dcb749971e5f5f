package vn.danchu.contracts.supervision;

import java.util.UUID;
import vn.danchu.contracts.Event;

/** What happens to an apology. */
public sealed interface ApologyEvent extends Event permits ApologyDue, ApologySent, ApologyMeetingHeld {

    /** As it stands after the event. */
    ApologyFacts apology();

    @Override
    default UUID subject() {
        return apology().id();
    }
}
