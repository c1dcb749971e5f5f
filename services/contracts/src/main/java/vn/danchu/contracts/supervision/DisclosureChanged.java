package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * What is published has changed, and its period has begun again.
 *
 * @param disclosure as it stands now
 */
@EventType(value = "vn.danchu.supervision.disclosure-changed.v1", topic = "supervision.disclosure.v1")
public record DisclosureChanged(DisclosureFacts disclosure) implements DisclosureEvent {}
