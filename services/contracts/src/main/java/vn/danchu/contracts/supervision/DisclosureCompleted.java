package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * Its period is over.
 *
 * @param disclosure as it stands now
 */
@EventType(value = "vn.danchu.supervision.disclosure-completed.v1", topic = "supervision.disclosure.v1")
public record DisclosureCompleted(DisclosureFacts disclosure) implements DisclosureEvent {}
