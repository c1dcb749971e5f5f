package vn.danchu.contracts.directory;

import vn.danchu.contracts.EventType;

/**
 * A unit is merged into another, which takes over what it did and owed. Told after the establishment of that other unit, in
 * the same transaction.
 *
 * @param unit as it stands now, with its end and its successor
 */
@EventType(value = "vn.danchu.directory.unit-merged.v1", topic = "directory.unit.v1")
public record UnitMerged(UnitFacts unit) implements UnitEvent {}
