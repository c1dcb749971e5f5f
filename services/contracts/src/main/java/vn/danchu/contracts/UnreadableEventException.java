package vn.danchu.contracts;

import org.jspecify.annotations.Nullable;

/** A record on a topic is not the event its type promises. Trying again will not help. */
public final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(Class<? extends Event> event, @Nullable Exception cause) {
        super(EventCatalogue.type(event) + " cannot be read", cause);
    }
}
