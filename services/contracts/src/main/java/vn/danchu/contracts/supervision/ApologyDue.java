package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * A day promised or set for feedback passed: an apology is owed.
 *
 * @param apology as it stands now
 */
@EventType(value = "vn.danchu.supervision.apology-due.v1", topic = "supervision.apology.v1")
public record ApologyDue(ApologyFacts apology) implements ApologyEvent {}
