package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * Something was decided that is to be disclosed.
 *
 * @param disclosure as it stands now
 */
@EventType(value = "vn.danchu.supervision.disclosure-recorded.v1", topic = "supervision.disclosure.v1")
public record DisclosureRecorded(DisclosureFacts disclosure) implements DisclosureEvent {}
