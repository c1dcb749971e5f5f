package vn.danchu.supervision.apology;

import java.time.LocalDate;

/**
 * What a meeting is looked at with.
 *
 * @param metOn day of it
 * @param missedOn the last day of the duty that is apologised for
 * @param today on which it is recorded
 */
record MeetingFacts(LocalDate metOn, LocalDate missedOn, LocalDate today) {}
