package vn.danchu.platform.event;

import vn.danchu.contracts.Event;

/**
 * An event as it arrived.
 *
 * @param envelope around it
 * @param event itself
 */
public record Received<E extends Event>(Envelope envelope, E event) {}
