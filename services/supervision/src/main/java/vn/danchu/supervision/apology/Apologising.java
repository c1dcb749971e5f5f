package vn.danchu.supervision.apology;

import static vn.danchu.supervision.SupervisionProblem.APOLOGY_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.danchu.contracts.supervision.ApologyEvent;
import vn.danchu.contracts.supervision.ApologyState;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.duty.Duties;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Versions;
import vn.danchu.supervision.CommuneRules;
import vn.danchu.supervision.RuleCodes;
import vn.danchu.supervision.feedback.AnswersOwed;

/** Takes an apology through its steps, each in the transaction of its request, with its event and its duties. */
@ApplicationScoped
class Apologising {

    private final Apologies apologies;
    private final AnswersOwed answersOwed;
    private final CommuneRules rules;
    private final Duties duties;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Callers callers;
    private final Scope scope;
    private final Versions versions;
    private final PlatformClock clock;

    Apologising(
            Apologies apologies,
            AnswersOwed answersOwed,
            CommuneRules rules,
            Duties duties,
            EntityManager entities,
            Outbox outbox,
            Callers callers,
            Scope scope,
            Versions versions,
            PlatformClock clock) {
        this.apologies = apologies;
        this.answersOwed = answersOwed;
        this.rules = rules;
        this.duties = duties;
        this.entities = entities;
        this.outbox = outbox;
        this.callers = callers;
        this.scope = scope;
        this.versions = versions;
        this.clock = clock;
    }

    Outcome<ApologyView> send(UUID id, SendLetter request) {
        return take(
                id,
                apology -> apology.send(
                        request,
                        answersOwed.to(apology.feedbackId()),
                        callers.current().subject(),
                        clock.now(),
                        clock.today()),
                apology -> {
                    duties.meet(id, RuleCodes.APOLOGY);
                    if (apology.state() == ApologyState.SENT) {
                        rules.find(RuleCodes.APOLOGY_MEETING, clock.today())
                                .ifPresent(rule -> openMeeting(apology, rule));
                    }
                });
    }

    /** Where the calendar does not know the year, they meet at once. */
    private void openMeeting(Apology apology, Rule rule) {
        LocalDate dueOn = switch (rules.due(rule, clock.today())) {
            case Deadline.Due(LocalDate on) -> on;
            case Deadline.YearUnknown _ -> clock.today();
        };
        duties.open(rule.code(), apology.id(), apology.unit(), callers.current().subject(), dueOn, rule.basis());
    }

    Outcome<ApologyView> meet(UUID id, RecordMeeting request) {
        return take(
                id,
                apology -> apology.meet(request, clock.today()),
                apology -> duties.meet(id, RuleCodes.APOLOGY_MEETING));
    }

    private Outcome<ApologyView> take(
            UUID id, Function<Apology, Outcome<ApologyEvent>> verb, Consumer<Apology> afterwards) {
        Optional<Apology> locked = apologies.lock(id);
        if (locked.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(APOLOGY_UNKNOWN));
        }
        Apology apology = locked.get();
        Optional<Refusal> refusal =
                scope.actFor(apology.unit()).or(() -> versions.stale(apology.id(), apology.version()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        return switch (verb.apply(apology)) {
            case Outcome.Refused<ApologyEvent>(Refusal reason) -> new Outcome.Refused<>(reason);
            case Outcome.Done<ApologyEvent>(ApologyEvent event) -> {
                // The version the event carries is the one the update gives.
                entities.flush();
                outbox.append(event, apology.eventVersion());
                afterwards.accept(apology);
                yield new Outcome.Done<>(apology.view());
            }
        };
    }
}
