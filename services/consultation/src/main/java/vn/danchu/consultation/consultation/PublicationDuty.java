package vn.danchu.consultation.consultation;

import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.rule.Rule;

/**
 * What is owed once a compilation is approved: its publication.
 *
 * @param rule that demands it
 * @param due last day, counted from the approval; unknown where the calendar does not reach
 */
@DomainRule
record PublicationDuty(Rule rule, Deadline due) {}
