package vn.danchu.supervision.feedback;

import java.time.LocalDate;
import java.util.Optional;
import vn.danchu.platform.calendar.Deadlines;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.rule.Rule;

/**
 * The day promised to an author (ngày hẹn trả lời), and how late it may be.
 *
 * @param day that is promised
 * @param today in Vietnam
 * @param receivedOn the day from which a city counts
 * @param rule for the answer; its period is the city's, where it has set one
 * @param deadlines that count it
 */
@DomainRule
record Promise(LocalDate day, LocalDate today, LocalDate receivedOn, Optional<Rule> rule, Deadlines deadlines) {}
