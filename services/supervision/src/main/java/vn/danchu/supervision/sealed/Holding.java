package vn.danchu.supervision.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.supervision.CommuneRules;
import vn.danchu.supervision.RuleCodes;
import vn.danchu.supervision.feedback.Held;
import vn.danchu.supervision.feedback.Reporter;
import vn.danchu.supervision.feedback.Screening;
import vn.danchu.supervision.feedback.Submission;

/** Holds what raises the question, in the transaction that would have taken it in. */
@ApplicationScoped
class Holding implements Screening {

    private final Signs signs;
    private final SealedRecords records;
    private final CommuneRules rules;
    private final Identifiers identifiers;
    private final Guidance guidance;
    private final PlatformClock clock;

    Holding(
            Signs signs,
            SealedRecords records,
            CommuneRules rules,
            Identifiers identifiers,
            Guidance guidance,
            PlatformClock clock) {
        this.signs = signs;
        this.records = records;
        this.rules = rules;
        this.identifiers = identifiers;
        this.guidance = guidance;
        this.clock = clock;
    }

    @Override
    public boolean isRaisedBy(String text) {
        return signs.areIn(text, clock.today());
    }

    @Override
    public Outcome<Held> hold(UnitRef unit, Submission submission, Reporter reporter, String sender) {
        LocalDate today = clock.today();
        Optional<Rule> choosing = rules.find(RuleCodes.CHOICE, today);
        Deadline choose =
                choosing.<Deadline>map(rule -> rules.due(rule, today)).orElseGet(() -> new Deadline.Due(today));
        Deadline screen = rules.due(rules.owed(RuleCodes.SCREENING, today), today);
        return switch (choose) {
            case Deadline.YearUnknown unknown -> new Outcome.Refused<>(unknown.refusal());
            case Deadline.Due(LocalDate chooseBy) ->
                switch (screen) {
                    case Deadline.YearUnknown unknown -> new Outcome.Refused<>(unknown.refusal());
                    case Deadline.Due(LocalDate screenBy) -> {
                        UUID id = identifiers.random();
                        records.enterFor(sender);
                        SealedRecord _ = records.hold(
                                id,
                                unit,
                                sender,
                                new SealedRecord.Days(today, chooseBy, screenBy),
                                new SealedWords(submission, reporter, null));
                        yield new Outcome.Done<>(again(id));
                    }
                };
        };
    }

    @Override
    public Held again(UUID id) {
        return new Held(id, guidance.ofTheLaw());
    }
}
