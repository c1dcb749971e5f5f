package vn.danchu.contracts.directory;

import vn.danchu.contracts.EventType;

/**
 * A unit comes into being. Told when it is decided, which may be before its first day.
 *
 * @param unit as it stands now
 */
@EventType(value = "vn.danchu.directory.unit-established.v1", topic = "directory.unit.v1")
public record UnitEstablished(UnitFacts unit) implements UnitEvent {}
