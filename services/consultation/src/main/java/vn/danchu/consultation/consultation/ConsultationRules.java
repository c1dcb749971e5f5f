package vn.danchu.consultation.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.PeriodUnit;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.calendar.Deadlines;
import vn.danchu.platform.calendar.WorkingCalendars;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleCatalogue;

/** The rows of calendar and catalogue that bind a consultation on a day. */
@ApplicationScoped
class ConsultationRules {

    /** The law gives the same protection under two codes: to what communes ask and to draft legal documents. */
    private static final List<String> LEAST_PERIODS = List.of("CON.OPEN.MIN", "CON.VBQPPL.MIN");

    private static final String REPLIES_FIRST = "CON.REPLY.BEFORE_ISSUE";
    private static final String CRITICISM_FIRST = "CRI.GATE";
    private static final String DRAFTER_APART = "SOD.DRAFTER";
    private static final String COMPILER_APART = "SOD.COMPILER";

    private final RuleCatalogue catalogue;
    private final WorkingCalendars calendars;

    ConsultationRules(RuleCatalogue catalogue, WorkingCalendars calendars) {
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    WorkingDays workingDays() {
        Deadlines deadlines = calendars.deadlines();
        return day -> day(deadlines.after(day, Period.days(0)));
    }

    Optional<LeastPeriod> leastPeriod(LegalRegime regime, LocalDate on) {
        return LEAST_PERIODS.stream()
                .flatMap(code -> catalogue.find(code, regime, on).stream())
                .findFirst()
                .map(rule -> new LeastPeriod(rule.code(), days(rule), rule.basis()));
    }

    PromiseLimits promiseLimits(LegalRegime regime, LocalDate on) {
        return new PromiseLimits(
                duty(DutyCodes.RESPOND, regime, on), duty(DutyCodes.DECIDE, regime, on), calendars.deadlines());
    }

    Optional<LocalRule> repliesFirst(LegalRegime regime, LocalDate on) {
        return local(REPLIES_FIRST, regime, on);
    }

    Optional<LocalRule> criticismFirst(LegalRegime regime, LocalDate on) {
        return local(CRITICISM_FIRST, regime, on);
    }

    Optional<LocalRule> drafterApart(LegalRegime regime, LocalDate on) {
        return local(DRAFTER_APART, regime, on);
    }

    Optional<LocalRule> compilerApart(LegalRegime regime, LocalDate on) {
        return local(COMPILER_APART, regime, on);
    }

    /** The rule a duty rests on; empty where nothing is owed under this regime. */
    Optional<Rule> duty(String code, LegalRegime regime, LocalDate on) {
        return catalogue.find(code, regime, on);
    }

    /** The publication owed after an approval on a day; empty where no rule asks for it. */
    Optional<PublicationDuty> publication(LegalRegime regime, LocalDate approvedOn) {
        return duty(DutyCodes.PUBLISH, regime, approvedOn)
                .map(rule -> new PublicationDuty(
                        rule, calendars.deadlines().after(approvedOn, Objects.requireNonNull(rule.period()))));
    }

    private Optional<LocalRule> local(String code, LegalRegime regime, LocalDate on) {
        return catalogue.find(code, regime, on).map(rule -> new LocalRule(rule.code(), rule.basis()));
    }

    private static int days(Rule rule) {
        Period period = rule.period();
        if (period == null || (period.unit() != PeriodUnit.DAYS && period.unit() != PeriodUnit.CONSECUTIVE_DAYS)) {
            throw new IllegalStateException(rule.code() + ": a least period counts days.");
        }
        return period.amount();
    }

    private static Optional<LocalDate> day(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Due(LocalDate on) -> Optional.of(on);
            case Deadline.YearUnknown(int _) -> Optional.empty();
        };
    }
}
