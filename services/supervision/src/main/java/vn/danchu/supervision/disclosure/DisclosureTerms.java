package vn.danchu.supervision.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.supervision.DisclosureAudience;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.calendar.WorkingCalendars;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleCatalogue;
import vn.danchu.supervision.RuleCodes;

/** The days of disclosure, by the rows of the catalogue that bind who discloses. */
@ApplicationScoped
class DisclosureTerms {

    private final RuleCatalogue catalogue;
    private final WorkingCalendars calendars;

    DisclosureTerms(RuleCatalogue catalogue, WorkingCalendars calendars) {
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    /** By when something is published: art. 12(3), 47(2). */
    Rule publishing(DisclosureAudience audience, LocalDate on) {
        return owed(RuleCodes.DISCLOSURE, audience, on);
    }

    /** The last day of what a rule asks for after a decision. */
    Deadline due(Rule rule, LocalDate decidedOn) {
        return calendars.deadlines().after(decidedOn, Objects.requireNonNull(rule.period(), rule.code()));
    }

    /** The first day on which the posting of an item may end: art. 13(2), 48. */
    Deadline postedAtLeast(DisclosureItemView item, LocalDate from) {
        return switch (item.posting()) {
            case NOT_ASKED, PERMANENT -> new Deadline.Due(from);
            case FOR_A_PERIOD ->
                atLeast(
                        switch (item.audience()) {
                            case PUBLIC -> RuleCodes.POSTING;
                            case INTERNAL -> RuleCodes.INTERNAL_POSTING;
                        },
                        item.audience(),
                        from);
        };
    }

    /** The first day on which the loudspeakers may end: art. 13(3). */
    Deadline broadcastAtLeast(LocalDate from) {
        return atLeast(RuleCodes.BROADCAST, DisclosureAudience.PUBLIC, from);
    }

    private Deadline atLeast(String code, DisclosureAudience audience, LocalDate from) {
        Rule rule = owed(code, audience, from);
        return calendars.deadlines().atLeast(from, Objects.requireNonNull(rule.period(), code));
    }

    private Rule owed(String code, DisclosureAudience audience, LocalDate on) {
        LegalRegime regime = switch (audience) {
            case PUBLIC -> LegalRegime.COMMUNE;
            case INTERNAL -> LegalRegime.STAFF;
        };
        return catalogue
                .find(code, regime, on)
                .orElseThrow(() -> new IllegalStateException("The catalogue lacks " + code));
    }
}
