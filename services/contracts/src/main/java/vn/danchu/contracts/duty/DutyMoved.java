package vn.danchu.contracts.duty;

import java.time.LocalDate;
import vn.danchu.contracts.EventType;

/**
 * Its due date was moved, with a reason.
 *
 * @param duty as it stands now
 * @param previouslyDueOn the due date before
 */
@EventType(value = "vn.danchu.duty.moved.v1", topic = EventType.SERVICE + ".duty.v1")
public record DutyMoved(DutyFacts duty, LocalDate previouslyDueOn) implements DutyEvent {}
