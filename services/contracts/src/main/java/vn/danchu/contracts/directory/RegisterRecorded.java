package vn.danchu.contracts.directory;

import java.util.UUID;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventType;

/**
 * A figure of a register was recorded, or corrected since.
 *
 * @param figure as it stands now
 */
@EventType(value = "vn.danchu.directory.register-recorded.v1", topic = "directory.register.v1")
public record RegisterRecorded(RegisterFacts figure) implements Event {

    @Override
    public UUID subject() {
        return figure.id();
    }
}
