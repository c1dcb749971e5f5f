package vn.danchu.contracts.duty;

import vn.danchu.contracts.EventType;

/**
 * Its clock goes on.
 *
 * @param duty as it stands now
 */
@EventType(value = "vn.danchu.duty.resumed.v1", topic = EventType.SERVICE + ".duty.v1")
public record DutyResumed(DutyFacts duty) implements DutyEvent {}
