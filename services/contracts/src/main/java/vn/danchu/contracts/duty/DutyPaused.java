package vn.danchu.contracts.duty;

import vn.danchu.contracts.EventType;

/**
 * Its clock stands still.
 *
 * @param duty as it stands now
 */
@EventType(value = "vn.danchu.duty.paused.v1", topic = EventType.SERVICE + ".duty.v1")
public record DutyPaused(DutyFacts duty) implements DutyEvent {}
