package vn.danchu.directory.register;

import java.time.LocalDate;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.RegisterKind;

/**
 * A figure of a register as everybody may read it.
 *
 * @param id of the figure
 * @param unit it is of
 * @param kind of what is counted
 * @param asOf the day for which it was counted
 * @param value counted
 * @param source document or system it was taken from
 */
public record FigureView(UUID id, UnitRef unit, RegisterKind kind, LocalDate asOf, long value, String source) {}
