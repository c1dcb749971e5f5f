package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * It is published, for the first time or anew after it was taken down.
 *
 * @param disclosure as it stands now
 */
@EventType(value = "vn.danchu.supervision.disclosure-published.v1", topic = "supervision.disclosure.v1")
public record DisclosurePublished(DisclosureFacts disclosure) implements DisclosureEvent {}
