package vn.danchu.contracts;

import java.util.UUID;

/**
 * Something that happened to one aggregate, told to other services. Every event carries the facts of its aggregate as
 * they stand after it, so that a reader may keep the newest version and forget the rest.
 */
public interface Event {

    /** The aggregate the event tells of: the envelope's {@code subject} and the record's key. */
    UUID subject();
}
