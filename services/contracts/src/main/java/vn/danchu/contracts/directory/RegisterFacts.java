package vn.danchu.contracts.directory;

import java.time.LocalDate;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;

/**
 * A figure of a register as it stands after an event. The newest day on or before another is what that other day is measured
 * by.
 *
 * @param id of the figure
 * @param unit it is of
 * @param kind of what is counted
 * @param asOf the day for which it was counted
 * @param value counted
 */
public record RegisterFacts(UUID id, UnitRef unit, RegisterKind kind, LocalDate asOf, long value) {}
