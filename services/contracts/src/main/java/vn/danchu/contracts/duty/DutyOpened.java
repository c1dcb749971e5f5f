package vn.danchu.contracts.duty;

import vn.danchu.contracts.EventType;

/**
 * A duty arose.
 *
 * @param duty as it stands now
 */
@EventType(value = "vn.danchu.duty.opened.v1", topic = EventType.SERVICE + ".duty.v1")
public record DutyOpened(DutyFacts duty) implements DutyEvent {}
