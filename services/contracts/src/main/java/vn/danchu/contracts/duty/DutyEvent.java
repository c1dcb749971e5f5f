package vn.danchu.contracts.duty;

import java.util.UUID;
import vn.danchu.contracts.Event;

/** What happens to a duty. */
public sealed interface DutyEvent extends Event
        permits DutyOpened, DutyMoved, DutyEntrusted, DutyPaused, DutyResumed, DutyMet, DutyBreached, DutyCancelled {

    /** As it stands after the event. */
    DutyFacts duty();

    @Override
    default UUID subject() {
        return duty().id();
    }
}
