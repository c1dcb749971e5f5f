package vn.danchu.contracts.duty;

import vn.danchu.contracts.EventType;

/**
 * Another person answers for it.
 *
 * @param duty as it stands now
 */
@EventType(value = "vn.danchu.duty.entrusted.v1", topic = EventType.SERVICE + ".duty.v1")
public record DutyEntrusted(DutyFacts duty) implements DutyEvent {}
