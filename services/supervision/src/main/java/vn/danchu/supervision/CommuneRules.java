package vn.danchu.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.calendar.WorkingCalendars;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleCatalogue;

/** The rows of calendar and catalogue that bind supervision on a day: those of communes, for chapter II gives it to them. */
@ApplicationScoped
public class CommuneRules {

    private final RuleCatalogue catalogue;
    private final WorkingCalendars calendars;

    CommuneRules(RuleCatalogue catalogue, WorkingCalendars calendars) {
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    /** The row of a code; empty where a body has ended it. */
    public Optional<Rule> find(String code, LocalDate on) {
        return catalogue.find(code, LegalRegime.COMMUNE, on);
    }

    /** A rule that must be there: without it a thing could lie unanswered. */
    public Rule owed(String code, LocalDate on) {
        return find(code, on).orElseThrow(() -> new IllegalStateException("The catalogue lacks " + code));
    }

    /** The last day of what a rule asks for after an event. */
    public Deadline due(Rule rule, LocalDate event) {
        return calendars.deadlines().after(event, Objects.requireNonNull(rule.period(), rule.code()));
    }
}
