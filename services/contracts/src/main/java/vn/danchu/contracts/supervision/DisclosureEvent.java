package vn.danchu.contracts.supervision;

import java.util.UUID;
import vn.danchu.contracts.Event;

/** What happens to a disclosure. */
public sealed interface DisclosureEvent extends Event
        permits DisclosureRecorded, DisclosurePublished, DisclosureChanged, DisclosureInterrupted, DisclosureCompleted {

    /** As it stands after the event. */
    DisclosureFacts disclosure();

    @Override
    default UUID subject() {
        return disclosure().id();
    }
}
