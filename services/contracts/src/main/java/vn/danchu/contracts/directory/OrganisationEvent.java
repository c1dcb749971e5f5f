package vn.danchu.contracts.directory;

import java.util.UUID;
import vn.danchu.contracts.Event;

/** What happens to an organisation. Its topic is compacted: the newest event of each says all there is. */
public sealed interface OrganisationEvent extends Event permits OrganisationEstablished, OrganisationDissolved {

    /** As it stands after the event. */
    OrganisationFacts organisation();

    @Override
    default UUID subject() {
        return organisation().id();
    }
}
