package vn.danchu.supervision.open311;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What became of a report.
 *
 * @param id by which everybody may ask for it
 * @param intakeDueOn last Vietnam day to take it up, pass it on or refuse it
 */
record Reported(UUID id, LocalDate intakeDueOn) {}
