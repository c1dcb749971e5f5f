package vn.danchu.supervision.feedback;

import static vn.danchu.supervision.SupervisionProblem.DENUNCIATION_ELSEWHERE;
import static vn.danchu.supervision.SupervisionProblem.UNIT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.ReporterKind;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.consent.Notice;
import vn.danchu.platform.duty.Duties;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.text.VietnameseText;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.supervision.CommuneRules;
import vn.danchu.supervision.RuleCodes;
import vn.danchu.supervision.field.Fields;
import vn.danchu.supervision.tracking.TrackingCode;

/** Takes feedback in: from its moment on somebody owes it an answer, and its author can ask what became of it. */
@ApplicationScoped
public class Receiving {

    private final Feedbacks feedbacks;
    private final Reporters reporters;
    private final Fields fields;
    private final Screening screening;
    private final CommuneRules rules;
    private final Duties duties;
    private final Outbox outbox;
    private final Callers callers;
    private final Units units;
    private final Identifiers identifiers;
    private final PlatformClock clock;
    private final Terms terms;

    Receiving(
            Feedbacks feedbacks,
            Reporters reporters,
            Fields fields,
            Screening screening,
            CommuneRules rules,
            Duties duties,
            Outbox outbox,
            Callers callers,
            Units units,
            Identifiers identifiers,
            PlatformClock clock,
            FeedbackSettings settings) {
        this.feedbacks = feedbacks;
        this.reporters = reporters;
        this.fields = fields;
        this.screening = screening;
        this.rules = rules;
        this.duties = duties;
        this.outbox = outbox;
        this.callers = callers;
        this.units = units;
        this.identifiers = identifiers;
        this.clock = clock;
        this.terms = settings.terms();
    }

    /** What the caller brings. */
    Outcome<Received> submit(SubmitFeedback request) {
        Caller caller = callers.current();
        Optional<UnitRef> unit = units.find(request.unit()).map(Unit::ref);
        if (unit.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND).at("unit"));
        }
        ReporterKind kind = caller.has(Role.ENTERPRISE) ? ReporterKind.ENTERPRISE : ReporterKind.CITIZEN;
        Submission submission = Submission.of(request, kind);
        Instant now = clock.now();
        return screen(
                unit.get(),
                submission,
                new SubmissionFacts(
                        submission.channel(),
                        kind,
                        TypedBy.AUTHOR,
                        false,
                        null,
                        fields.hold(request.field(), clock.today()),
                        complete(request.place()),
                        VietnameseText.length(request.text()),
                        request.consent().given(),
                        terms),
                new Reporter(caller.subject(), caller.client(), null, null, request.consent(), now),
                caller);
    }

    /** What an official types for somebody. */
    Outcome<Received> record(RecordFeedback request) {
        Caller caller = callers.current();
        @Nullable UnitRef unit = caller.unit();
        if (unit == null) {
            return new Outcome.Refused<>(Refusal.of(PlatformProblem.UNIT_UNKNOWN));
        }
        Instant now = clock.now();
        return screen(
                unit,
                Submission.of(request),
                new SubmissionFacts(
                        request.channel(),
                        request.reporterKind(),
                        TypedBy.OFFICIAL,
                        request.readBack(),
                        request.contact(),
                        fields.hold(request.field(), clock.today()),
                        complete(request.place()),
                        VietnameseText.length(request.text()),
                        request.consent().given(),
                        terms),
                new Reporter(null, caller.client(), request.name(), request.contact(), request.consent(), now),
                caller);
    }

    /**
     * What a registered program sends for its author. Nobody can ask the author through it, or tell them the law before they choose: words
     * that raise the question of a denunciation are turned away with where to go, and not kept.
     */
    public Outcome<FeedbackView> relay(RelayedFeedback request) {
        Submission submission = Submission.of(request);
        Optional<Refusal> refusal = SubmissionRules.refusal(new SubmissionFacts(
                        submission.channel(),
                        submission.reporterKind(),
                        TypedBy.PROGRAM,
                        false,
                        request.contact(),
                        fields.hold(request.field(), clock.today()),
                        complete(request.place()),
                        VietnameseText.length(request.text()),
                        request.consent().given(),
                        terms))
                .or(() -> Refusal.of(DENUNCIATION_ELSEWHERE)
                        .at("text")
                        .citing(FeedbackBasis.WHERE_TO_DENOUNCE)
                        .when(screening.isRaisedBy(request.text())));
        return refusal.<Outcome<FeedbackView>>map(Outcome.Refused::new)
                .orElseGet(() -> take(
                        request.unit(),
                        submission,
                        new Reporter(
                                null,
                                request.client(),
                                request.name(),
                                request.contact(),
                                request.consent(),
                                clock.now())));
    }

    /** The notice on personal data that people agree to when they send feedback, by whichever way. */
    public Notice notice() {
        return terms.notice();
    }

    private Outcome<Received> screen(
            UnitRef unit, Submission submission, SubmissionFacts facts, Reporter reporter, Caller caller) {
        Optional<Refusal> refusal = SubmissionRules.refusal(facts);
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        if (screening.isRaisedBy(submission.text())) {
            return switch (screening.hold(unit, submission, reporter, caller.subject())) {
                case Outcome.Done<Held>(Held held) -> new Outcome.Done<>(new Received.Kept(held));
                case Outcome.Refused<Held>(Refusal reason) -> new Outcome.Refused<>(reason);
            };
        }
        return switch (take(unit, submission, reporter)) {
            case Outcome.Done<FeedbackView>(FeedbackView feedback) -> new Outcome.Done<>(new Received.Taken(feedback));
            case Outcome.Refused<FeedbackView>(Refusal reason) -> new Outcome.Refused<>(reason);
        };
    }

    /** What was held is taken in after all, from now on; empty, or why not. */
    public Optional<Refusal> release(UnitRef unit, Submission submission, Reporter reporter) {
        return switch (take(unit, submission, reporter)) {
            case Outcome.Done<FeedbackView> _ -> Optional.empty();
            case Outcome.Refused<FeedbackView>(Refusal reason) -> Optional.of(reason);
        };
    }

    private Outcome<FeedbackView> take(UnitRef unit, Submission submission, Reporter reporter) {
        Submission kept = submission.about(fields.areAboutConduct(submission.field()));
        Rule intake = rules.owed(RuleCodes.INTAKE, clock.today());
        return switch (rules.due(intake, clock.today())) {
            case Deadline.YearUnknown unknown -> new Outcome.Refused<>(unknown.refusal());
            case Deadline.Due(LocalDate dueOn) -> {
                Feedback feedback = new Feedback(
                        identifiers.random(), unit, kept, TrackingCode.of(identifiers.random()), clock.now(), dueOn);
                feedbacks.persistAndFlush(feedback);
                reporters.add(feedback.id(), unit, kept.matter(), reporter);
                begin(feedback, intake, dueOn);
                yield new Outcome.Done<>(feedback.view());
            }
        };
    }

    /** The same feedback begins in another unit. */
    Outcome<Feedback> passOn(Feedback before, UnitRef unit) {
        Rule intake = rules.owed(RuleCodes.INTAKE, clock.today());
        return switch (rules.due(intake, clock.today())) {
            case Deadline.YearUnknown unknown -> new Outcome.Refused<>(unknown.refusal());
            case Deadline.Due(LocalDate dueOn) -> {
                Feedback successor = new Feedback(
                        identifiers.random(), unit, before, TrackingCode.of(identifiers.random()), clock.now(), dueOn);
                feedbacks.persistAndFlush(successor);
                reporters.follow(before.id(), successor.id(), unit);
                begin(successor, intake, dueOn);
                yield new Outcome.Done<>(successor);
            }
        };
    }

    private void begin(Feedback feedback, Rule intake, LocalDate dueOn) {
        duties.open(intake.code(), feedback.id(), feedback.unit(), null, dueOn, intake.basis());
        outbox.append(feedback.received(), feedback.eventVersion());
    }

    private static boolean complete(@Nullable Place place) {
        return place == null || place.hasWholePoint();
    }
}
