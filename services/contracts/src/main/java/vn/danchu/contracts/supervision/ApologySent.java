package vn.danchu.contracts.supervision;

import vn.danchu.contracts.EventType;

/**
 * The author has the letter of apology.
 *
 * @param apology as it stands now
 */
@EventType(value = "vn.danchu.supervision.apology-sent.v1", topic = "supervision.apology.v1")
public record ApologySent(ApologyFacts apology) implements ApologyEvent {}
