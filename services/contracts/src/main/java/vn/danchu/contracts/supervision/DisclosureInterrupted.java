package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * It was taken down before its period was over.
 *
 * @param disclosure as it stands now
 */
@EventType(value = "vn.danchu.supervision.disclosure-interrupted.v1", topic = "supervision.disclosure.v1")
public record DisclosureInterrupted(DisclosureFacts disclosure) implements DisclosureEvent {}
