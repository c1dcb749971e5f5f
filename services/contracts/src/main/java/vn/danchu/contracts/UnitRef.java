package vn.danchu.contracts;

import java.time.LocalDate;

/**
 * The identity of an administrative unit (đơn vị hành chính). A code alone is none: a merged unit may keep an old code.
 *
 * @param code the official code: 2 digits for a province, 5 for a commune
 * @param validFrom the day from which the code names this unit
 */
public record UnitRef(String code, LocalDate validFrom) {}
