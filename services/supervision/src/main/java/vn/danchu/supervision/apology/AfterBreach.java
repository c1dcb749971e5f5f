package vn.danchu.supervision.apology;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.contracts.supervision.ApologyDue;
import vn.danchu.contracts.supervision.ApologyFacts;
import vn.danchu.contracts.supervision.ApologyState;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.duty.BreachEffect;
import vn.danchu.platform.duty.Obligation;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.supervision.CommuneRules;
import vn.danchu.supervision.RuleCodes;

/**
 * A missed day of feedback: its author is owed an apology, exactly one for each day that was missed, and the unit above owes it that
 * the answer comes.
 */
@ApplicationScoped
class AfterBreach implements BreachEffect {

    private static final String INSERT = """
            insert into supervision.apology (id, feedback_id, duty_id, code, unit_code, unit_valid_from, missed_on, state, arisen_at,
                version)
            values (?, ?, ?, ?, ?, ?, ?, 'DUE', ?, 0)
            """;

    private final CommuneRules rules;
    private final Units units;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    AfterBreach(CommuneRules rules, Units units, Identifiers identifiers, PlatformClock clock) {
        this.rules = rules;
        this.units = units;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Consequence of(DutyFacts duty, Connection connection) throws SQLException {
        if (!RuleCodes.OWED_TO_AN_AUTHOR.contains(duty.code())) {
            return NONE;
        }
        LocalDate today = clock.today();
        List<Outbox.Entry> told = new ArrayList<>();
        List<Obligation> owed = new ArrayList<>();
        Optional<Rule> apologise = rules.find(RuleCodes.APOLOGY, today);
        if (apologise.isPresent()) {
            ApologyFacts apology = due(duty);
            insert(apology, connection);
            told.add(new Outbox.Entry(new ApologyDue(apology), 1, null));
            owed.add(owed(apologise.get(), apology.id(), duty.unit(), duty.accountable(), today));
        }
        superior(duty.unit())
                .flatMap(above ->
                        rules.find(escalation(duty), today).map(rule -> owed(rule, duty.about(), above, null, today)))
                .ifPresent(owed::add);
        return new Consequence(told, owed);
    }

    /** What was answered once has ended the escalation of its first days. */
    private static String escalation(DutyFacts duty) {
        return duty.code().equals(RuleCodes.REOPENED) ? RuleCodes.ESCALATED_AGAIN : RuleCodes.ESCALATED;
    }

    private ApologyFacts due(DutyFacts duty) {
        return new ApologyFacts(
                identifiers.random(),
                duty.about(),
                duty.unit(),
                duty.id(),
                duty.code(),
                duty.dueOn(),
                ApologyState.DUE,
                clock.now(),
                null,
                null,
                null,
                null);
    }

    /** Where the calendar does not know the year, it is owed at once: a breach is never refused. */
    private Obligation owed(Rule rule, UUID about, UnitRef unit, @Nullable String accountable, LocalDate today) {
        LocalDate dueOn = switch (rules.due(rule, today)) {
            case Deadline.Due(LocalDate on) -> on;
            case Deadline.YearUnknown _ -> today;
        };
        return new Obligation(rule.code(), about, unit, accountable, dueOn, rule.basis());
    }

    /** The unit directly above. */
    private Optional<UnitRef> superior(UnitRef unit) {
        return units.find(unit).map(Unit::parent).map(units::heir);
    }

    private static void insert(ApologyFacts apology, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            Instant arisenAt = apology.arisenAt();
            statement.setObject(1, apology.id());
            statement.setObject(2, apology.feedback());
            statement.setObject(3, apology.duty());
            statement.setString(4, apology.code());
            statement.setString(5, apology.unit().code());
            statement.setObject(6, apology.unit().validFrom());
            statement.setObject(7, apology.missedOn());
            statement.setObject(8, arisenAt.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
