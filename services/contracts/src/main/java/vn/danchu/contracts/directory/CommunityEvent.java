package vn.danchu.contracts.directory;

import java.util.UUID;
import vn.danchu.contracts.Event;

/** What happens to a residential community. Its topic is compacted: the newest event of each says all there is. */
public sealed interface CommunityEvent extends Event permits CommunityEstablished, CommunityDissolved {

    /** As it stands after the event. */
    CommunityFacts community();

    @Override
    default UUID subject() {
        return community().id();
    }
}
