package vn.danchu.supervision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.danchu.contracts.rule.Period;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.calendar.WorkingCalendars;
import vn.danchu.supervision.CommuneRules;
import vn.danchu.supervision.RuleCodes;

/** Promised days, as rules and calendar bind them. */
@ApplicationScoped
class Promises {

    private final CommuneRules rules;
    private final WorkingCalendars calendars;

    Promises(CommuneRules rules, WorkingCalendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /** A promised day, later by so many days, and no day off as far as those are known: a reply is never refused for its year. */
    LocalDate later(LocalDate promised, long days) {
        LocalDate moved = promised.plusDays(days);
        return switch (calendars.deadlines().after(moved, Period.days(0))) {
            case Deadline.Due(LocalDate on) -> on;
            case Deadline.YearUnknown _ -> moved;
        };
    }

    Promise of(LocalDate day, LocalDate receivedOn, LocalDate today) {
        return new Promise(day, today, receivedOn, rules.find(RuleCodes.ANSWER, today), calendars.deadlines());
    }
}
