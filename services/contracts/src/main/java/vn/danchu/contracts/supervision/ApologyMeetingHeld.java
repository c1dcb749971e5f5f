package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * Officials at fault met the author to apologise.
 *
 * @param apology as it stands now
 */
@EventType(value = "vn.danchu.supervision.apology-meeting-held.v1", topic = "supervision.apology.v1")
public record ApologyMeetingHeld(ApologyFacts apology) implements ApologyEvent {}
