package vn.danchu.contracts.duty;

import vn.danchu.contracts.EventType;

/**
 * Its due date passed before it was met. Told once.
 *
 * @param duty as it stands now
 */
@EventType(value = "vn.danchu.duty.breached.v1", topic = EventType.SERVICE + ".duty.v1")
public record DutyBreached(DutyFacts duty) implements DutyEvent {}
