package vn.danchu.contracts.directory;

import java.util.UUID;
import vn.danchu.contracts.Event;

/** What happens to an administrative unit. Its topic is compacted: the newest event of each unit says all there is. */
public sealed interface UnitEvent extends Event permits UnitEstablished, UnitMerged {

    /** As it stands after the event. */
    UnitFacts unit();

    @Override
    default UUID subject() {
        return unit().ref().id();
    }
}
