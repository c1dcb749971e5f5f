package vn.danchu.contracts.duty;

import vn.danchu.contracts.EventType;

/**
 * It is no longer owed.
 *
 * @param duty as it stands now
 */
@EventType(value = "vn.danchu.duty.cancelled.v1", topic = EventType.SERVICE + ".duty.v1")
public record DutyCancelled(DutyFacts duty) implements DutyEvent {}
