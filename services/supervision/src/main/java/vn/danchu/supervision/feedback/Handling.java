package vn.danchu.supervision.feedback;

import static vn.danchu.supervision.SupervisionProblem.AUTHOR_HANDLES;
import static vn.danchu.supervision.SupervisionProblem.FEEDBACK_UNKNOWN;
import static vn.danchu.supervision.SupervisionProblem.NOT_THE_AUTHOR;
import static vn.danchu.supervision.SupervisionProblem.RECEIVERS_TWO;
import static vn.danchu.supervision.SupervisionProblem.RECEIVER_IS_SENDER;
import static vn.danchu.supervision.SupervisionProblem.RECEIVER_MISSING;
import static vn.danchu.supervision.SupervisionProblem.REOPENING_NOT_OFFERED;
import static vn.danchu.supervision.SupervisionProblem.UNIT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.FeedbackEvent;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.duty.Duties;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.platform.web.Versions;
import vn.danchu.supervision.CommuneRules;
import vn.danchu.supervision.RuleCodes;

/**
 * Takes feedback through its steps. Each verb works in the transaction of its request: it takes the row alone, asks whose it is and
 * the version, takes the step, and writes down the step, its event and the duties it opens or meets.
 */
@ApplicationScoped
class Handling {

    private static final String AUTHOR_ASKED = "The author was asked for more.";

    /** Everything that may be owed about one piece of feedback. */
    private static final List<String> OWED = List.of(
            RuleCodes.INTAKE, RuleCodes.ANSWER, RuleCodes.REOPENED, RuleCodes.ESCALATED, RuleCodes.ESCALATED_AGAIN);

    private final Feedbacks feedbacks;
    private final Reporters reporters;
    private final Receiving receiving;
    private final CommuneRules rules;
    private final Promises promises;
    private final Duties duties;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Callers callers;
    private final Scope scope;
    private final Units units;
    private final Versions versions;
    private final PlatformClock clock;

    Handling(
            Feedbacks feedbacks,
            Reporters reporters,
            Receiving receiving,
            CommuneRules rules,
            Promises promises,
            Duties duties,
            EntityManager entities,
            Outbox outbox,
            Callers callers,
            Scope scope,
            Units units,
            Versions versions,
            PlatformClock clock) {
        this.feedbacks = feedbacks;
        this.reporters = reporters;
        this.receiving = receiving;
        this.rules = rules;
        this.promises = promises;
        this.duties = duties;
        this.entities = entities;
        this.outbox = outbox;
        this.callers = callers;
        this.scope = scope;
        this.units = units;
        this.versions = versions;
        this.clock = clock;
    }

    Outcome<FeedbackView> accept(UUID id, AcceptFeedback request) {
        LocalDate today = clock.today();
        return byOfficial(
                id,
                FeedbackTransition.ACCEPT,
                null,
                feedback -> feedback.accept(
                        request,
                        callers.current().subject(),
                        promises.of(request.answerBy(), feedback.receivedOn(), today),
                        clock.now()),
                feedback -> {
                    duties.meet(id, RuleCodes.INTAKE);
                    Rule answer = rules.owed(RuleCodes.ANSWER, today);
                    duties.open(
                            answer.code(), id, feedback.unit(), feedback.handler(), request.answerBy(), answer.basis());
                });
    }

    Outcome<FeedbackView> assign(UUID id, AssignFeedback request) {
        return byOfficial(
                id,
                FeedbackTransition.ASSIGN,
                request.reason(),
                feedback -> feedback.assign(request, callers.current().subject()),
                feedback -> duties.entrust(id, owed(feedback), request.handler().toString()));
    }

    Outcome<FeedbackView> ask(UUID id, AskAuthor request) {
        return byOfficial(
                id,
                FeedbackTransition.ASK,
                request.question(),
                feedback -> feedback.ask(request, callers.current().subject(), clock.today()),
                feedback -> duties.pause(id, owed(feedback), AUTHOR_ASKED));
    }

    Outcome<FeedbackView> reply(UUID id, ReplyToQuestion request) {
        return byAuthor(
                id,
                FeedbackTransition.REPLY,
                request.text(),
                feedback -> feedback.reply(laterBy(feedback)),
                this::resume);
    }

    Outcome<FeedbackView> recordReply(UUID id, RecordReply request) {
        return byOfficial(
                id,
                FeedbackTransition.REPLY,
                request.text(),
                feedback -> feedback.recordReply(callers.current().subject(), laterBy(feedback)),
                this::resume);
    }

    private void resume(Feedback feedback) {
        duties.resume(feedback.id(), owed(feedback), Objects.requireNonNull(feedback.answerBy()));
    }

    /** The promised day, later by the days since the author was asked; one that had passed by then stays missed. */
    private LocalDate laterBy(Feedback feedback) {
        @Nullable LocalDate asked = feedback.askedOn();
        LocalDate promised = Objects.requireNonNullElse(feedback.answerBy(), clock.today());
        return asked == null || asked.isAfter(promised)
                ? promised
                : promises.later(promised, ChronoUnit.DAYS.between(asked, clock.today()));
    }

    Outcome<FeedbackView> propose(UUID id, ProposeAnswer request) {
        return byOfficial(
                id,
                FeedbackTransition.PROPOSE,
                null,
                feedback -> feedback.propose(request, callers.current().subject(), laterBy(feedback)),
                this::resume);
    }

    Outcome<FeedbackView> returnAnswer(UUID id, ReturnAnswer request) {
        return byOfficial(
                id,
                FeedbackTransition.RETURN,
                request.reason(),
                feedback -> feedback.returnAnswer(callers.current().subject()),
                feedback -> {});
    }

    Outcome<FeedbackView> approve(UUID id) {
        return byOfficial(
                id,
                FeedbackTransition.APPROVE,
                null,
                feedback -> feedback.approve(
                        callers.current().subject(),
                        rules.find(RuleCodes.RESPONDENT_APART, clock.today()),
                        clock.now()),
                feedback -> {
                    duties.meet(id, owed(feedback));
                    duties.meet(id, escalated(feedback));
                });
    }

    Outcome<FeedbackView> transfer(UUID id, TransferFeedback request) {
        return byOfficial(
                id, FeedbackTransition.TRANSFER, request.reason(), feedback -> passOn(feedback, request), this::settle);
    }

    private Outcome<FeedbackEvent> passOn(Feedback feedback, TransferFeedback request) {
        @Nullable String code = request.unit();
        @Nullable String body = request.body();
        if (code == null) {
            return body == null
                    ? new Outcome.Refused<>(Refusal.of(RECEIVER_MISSING).at("unit"))
                    : feedback.transfer(
                            new Receiver(null, body),
                            request.reason(),
                            callers.current().subject());
        }
        if (body != null) {
            return new Outcome.Refused<>(Refusal.of(RECEIVERS_TWO).at("body"));
        }
        Optional<Unit> unit = units.find(code);
        if (unit.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND).at("unit"));
        }
        return passOn(feedback, unit.get(), request.reason());
    }

    private Outcome<FeedbackEvent> passOn(Feedback feedback, Unit unit, String reason) {
        if (units.heir(feedback.unit()).equals(unit.ref())) {
            return new Outcome.Refused<>(Refusal.of(RECEIVER_IS_SENDER).at("unit"));
        }
        return switch (feedback.transfer(
                new Receiver(unit.ref().code(), unit.fullName()),
                reason,
                callers.current().subject())) {
            case Outcome.Refused<FeedbackEvent> refused -> refused;
            case Outcome.Done<FeedbackEvent> done ->
                switch (receiving.passOn(feedback, unit.ref())) {
                    case Outcome.Refused<Feedback>(Refusal refusal) -> new Outcome.Refused<>(refusal);
                    case Outcome.Done<Feedback>(Feedback _) -> done;
                };
        };
    }

    Outcome<FeedbackView> refuse(UUID id, RefuseFeedback request) {
        return byOfficial(
                id,
                FeedbackTransition.REFUSE,
                request.explanation(),
                feedback -> feedback.refuse(request, callers.current().subject()),
                this::settle);
    }

    Outcome<FeedbackView> withdraw(UUID id) {
        return byAuthor(id, FeedbackTransition.WITHDRAW, null, Feedback::withdraw, feedback -> {
            forget(feedback);
            OWED.forEach(code -> end(id, code));
        });
    }

    /** What is taken back is kept by no unit that had it on its way. */
    private void forget(Feedback feedback) {
        int _ = entities.createQuery("update StepTaken set said = null where feedbackId = :id and actor is null")
                .setParameter("id", feedback.id())
                .executeUpdate();
        Optional.ofNullable(feedback.predecessor()).flatMap(feedbacks::lock).ifPresent(before -> {
            before.forget();
            forget(before);
        });
    }

    /** What its author waits for no more is owed no more; a day that was missed before stays missed. */
    private void end(UUID id, String code) {
        duties.cancel(id, code);
        duties.meet(id, code);
    }

    Outcome<FeedbackView> rate(UUID id, RateAnswer request) {
        return byAuthor(id, FeedbackTransition.RATE, null, feedback -> feedback.rate(request), feedback -> {});
    }

    Outcome<FeedbackView> reopen(UUID id, ReopenFeedback request) {
        Optional<Rule> again = rules.find(RuleCodes.REOPENED, clock.today());
        return byAuthor(
                id,
                FeedbackTransition.REOPEN,
                request.reason(),
                feedback -> again.map(rule -> reopen(feedback, rule))
                        .orElseGet(() -> new Outcome.Refused<>(
                                Refusal.of(REOPENING_NOT_OFFERED).citing(FeedbackBasis.LOCAL))),
                feedback -> again.ifPresent(rule -> duties.open(
                        rule.code(),
                        id,
                        feedback.unit(),
                        feedback.handler(),
                        Objects.requireNonNull(feedback.answerBy()),
                        rule.basis())));
    }

    private Outcome<FeedbackEvent> reopen(Feedback feedback, Rule again) {
        return switch (rules.due(again, clock.today())) {
            case Deadline.YearUnknown unknown -> new Outcome.Refused<>(unknown.refusal());
            case Deadline.Due(LocalDate on) -> feedback.reopen(on);
        };
    }

    /** What is passed on or refused was handled: its author knows where they stand. */
    private void settle(Feedback feedback) {
        duties.meet(feedback.id(), feedback.wasAccepted() ? owed(feedback) : RuleCodes.INTAKE);
        duties.meet(feedback.id(), escalated(feedback));
    }

    /** The duty to answer: the first time, or again. */
    private static String owed(Feedback feedback) {
        return feedback.wasReopened() ? RuleCodes.REOPENED : RuleCodes.ANSWER;
    }

    /** That of the unit above. */
    private static String escalated(Feedback feedback) {
        return feedback.wasReopened() ? RuleCodes.ESCALATED_AGAIN : RuleCodes.ESCALATED;
    }

    private Outcome<FeedbackView> byOfficial(
            UUID id,
            FeedbackTransition transition,
            @Nullable String said,
            Function<Feedback, Outcome<FeedbackEvent>> verb,
            Consumer<Feedback> afterwards) {
        return take(
                id,
                transition,
                callers.current().subject(),
                said,
                feedback -> scope.actFor(feedback.unit())
                        .or(() -> Refusal.of(AUTHOR_HANDLES)
                                .citing(FeedbackBasis.LOCAL)
                                .when(isTheirs(feedback))),
                verb,
                afterwards);
    }

    private boolean isTheirs(Feedback feedback) {
        return reporters.sent(callers.current().subject(), feedback.id());
    }

    /** Whoever sent it stands in no list of steps. */
    private Outcome<FeedbackView> byAuthor(
            UUID id,
            FeedbackTransition transition,
            @Nullable String said,
            Function<Feedback, Outcome<FeedbackEvent>> verb,
            Consumer<Feedback> afterwards) {
        return take(
                id,
                transition,
                null,
                said,
                feedback -> Refusal.of(NOT_THE_AUTHOR).when(!isTheirs(feedback)),
                verb,
                afterwards);
    }

    private Outcome<FeedbackView> take(
            UUID id,
            FeedbackTransition transition,
            @Nullable String actor,
            @Nullable String said,
            Function<Feedback, Optional<Refusal>> theirs,
            Function<Feedback, Outcome<FeedbackEvent>> verb,
            Consumer<Feedback> afterwards) {
        Optional<Feedback> locked = feedbacks.lock(id);
        if (locked.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(FEEDBACK_UNKNOWN));
        }
        Feedback feedback = locked.get();
        Optional<Refusal> refusal = theirs.apply(feedback).or(() -> versions.stale(feedback.id(), feedback.version()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        FeedbackState from = feedback.state();
        return switch (verb.apply(feedback)) {
            case Outcome.Refused<FeedbackEvent>(Refusal reason) -> new Outcome.Refused<>(reason);
            case Outcome.Done<FeedbackEvent>(FeedbackEvent event) -> {
                // The version the event carries is the one the update gives.
                entities.flush();
                entities.persist(new StepTaken(feedback, transition, from, actor, said, clock.now()));
                outbox.append(event, feedback.eventVersion());
                afterwards.accept(feedback);
                yield new Outcome.Done<>(feedback.view());
            }
        };
    }
}
