package vn.danchu.contracts.duty;

import vn.danchu.contracts.EventType;

/**
 * It is done.
 *
 * @param duty as it stands now
 */
@EventType(value = "vn.danchu.duty.met.v1", topic = EventType.SERVICE + ".duty.v1")
public record DutyMet(DutyFacts duty) implements DutyEvent {}
