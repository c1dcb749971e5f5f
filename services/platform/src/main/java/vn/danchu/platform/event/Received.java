package vn.danchu.platform.event;

import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.Event;

/**
 * An event as it arrived.
 *
 * @param envelope around it
 * @param event itself
 */
public record Received<E extends Event>(Envelope envelope, E event) {

    /** The same event, seen from another step of its trace. */
    Received<E> continuing(@Nullable String step) {
        return new Received<>(envelope.continuing(step), event);
    }
}
