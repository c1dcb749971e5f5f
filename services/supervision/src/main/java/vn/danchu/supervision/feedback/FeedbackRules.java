package vn.danchu.supervision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Period;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.calendar.WorkingCalendars;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleCatalogue;

/** The rows of calendar and catalogue that bind feedback on a day: that of communes, for chapter II gives it to them. */
@ApplicationScoped
class FeedbackRules {

    private final RuleCatalogue catalogue;
    private final WorkingCalendars calendars;

    FeedbackRules(RuleCatalogue catalogue, WorkingCalendars calendars) {
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    Optional<Rule> find(String code, LocalDate on) {
        return catalogue.find(code, LegalRegime.COMMUNE, on);
    }

    /** A rule that must be there: without it a thing could lie unanswered. */
    Rule owed(String code, LocalDate on) {
        return find(code, on).orElseThrow(() -> new IllegalStateException("The catalogue lacks " + code));
    }

    /** The last day of what a rule asks for after an event. */
    Deadline due(Rule rule, LocalDate event) {
        return calendars.deadlines().after(event, Objects.requireNonNull(rule.period(), rule.code()));
    }

    /** A promised day, later by so many days, and no day off. */
    Deadline later(LocalDate promised, long days) {
        return calendars.deadlines().after(promised.plusDays(days), Period.days(0));
    }

    Promise promise(LocalDate day, LocalDate receivedOn, LocalDate today) {
        return new Promise(day, today, receivedOn, find(FeedbackCodes.ANSWER, today), calendars.deadlines());
    }
}
