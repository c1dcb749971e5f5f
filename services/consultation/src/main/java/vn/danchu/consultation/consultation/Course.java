package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.CONSULTATION_UNKNOWN;
import static vn.danchu.consultation.ConsultationProblem.DRAFT_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.CommuneChapter;
import vn.danchu.consultation.draft.Drafts;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.ConsultationEvent;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.duty.Duties;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Units;
import vn.danchu.platform.web.Versions;

/**
 * Takes a consultation through its steps. Each verb works in the transaction of its request: it takes the row alone, asks
 * scope and version, takes the step, and writes down the step, its event and the duties it opens or meets.
 */
@ApplicationScoped
class Course {

    private final Consultations consultations;
    private final Chronicle chronicle;
    private final ConsultationRules rules;
    private final Separations separations;
    private final CommentTallies comments;
    private final CriticismTallies criticisms;
    private final Drafts drafts;
    private final Units units;
    private final Duties duties;
    private final Callers callers;
    private final Scope scope;
    private final Versions versions;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    Course(
            Consultations consultations,
            Chronicle chronicle,
            ConsultationRules rules,
            Separations separations,
            CommentTallies comments,
            CriticismTallies criticisms,
            Drafts drafts,
            Units units,
            Duties duties,
            Callers callers,
            Scope scope,
            Versions versions,
            Identifiers identifiers,
            PlatformClock clock) {
        this.consultations = consultations;
        this.chronicle = chronicle;
        this.rules = rules;
        this.separations = separations;
        this.comments = comments;
        this.criticisms = criticisms;
        this.drafts = drafts;
        this.units = units;
        this.duties = duties;
        this.callers = callers;
        this.scope = scope;
        this.versions = versions;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Outcome<Consultation> create(CreateConsultation request) {
        Caller drafter = callers.current();
        @Nullable UnitRef unit = drafter.unit();
        if (unit == null) {
            return new Outcome.Refused<>(Refusal.of(PlatformProblem.UNIT_UNKNOWN));
        }
        Optional<DraftOrigin> origin = drafts.unit(request.draftId()).map(drafting -> origin(drafting, unit));
        if (origin.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(DRAFT_UNKNOWN).at("draftId"));
        }
        Outcome<Consultation> drafted =
                Consultation.draft(identifiers.next(), unit, request, origin.get(), drafter.subject(), clock.now());
        if (drafted instanceof Outcome.Done<Consultation>(Consultation consultation)) {
            consultations.persist(consultation);
        }
        return drafted;
    }

    private DraftOrigin origin(UnitRef drafting, UnitRef asking) {
        if (units.covers(asking, drafting)) {
            return DraftOrigin.WITHIN;
        }
        return units.covers(drafting, asking) ? DraftOrigin.ABOVE : DraftOrigin.ELSEWHERE;
    }

    Outcome<Consultation> approvePlan(UUID id, ApprovePlan request) {
        LocalDate today = clock.today();
        return take(
                id,
                Transition.APPROVE_PLAN,
                null,
                consultation -> consultation.approvePlan(
                        request.plan(),
                        before(consultation),
                        today,
                        rules.workingDays(),
                        rules.promiseLimits(consultation.regime(), today)),
                consultation -> {});
    }

    Outcome<Consultation> open(UUID id, OpenConsultation request) {
        LocalDate today = clock.today();
        return take(
                id,
                Transition.OPEN_FOR_COMMENTS,
                null,
                consultation -> consultation.open(
                        request,
                        today,
                        rules.leastPeriod(consultation.regime(), today),
                        rules.workingDays(),
                        rules.promiseLimits(consultation.regime(), today)),
                consultation -> {
                    openDuty(consultation, DutyCodes.RESPOND, promised(consultation.respondBy()));
                    openDuty(consultation, DutyCodes.DECIDE, promised(consultation.decideBy()));
                });
    }

    Outcome<Consultation> extend(UUID id, ExtendConsultation request) {
        return take(
                id,
                Transition.EXTEND,
                request.reason(),
                consultation -> consultation.extend(
                        request,
                        clock.now(),
                        rules.workingDays(),
                        rules.promiseLimits(consultation.regime(), clock.today())),
                consultation -> {
                    String reason = Objects.requireNonNull(request.reason());
                    duties.move(id, DutyCodes.RESPOND, promised(consultation.respondBy()), reason);
                    duties.move(id, DutyCodes.DECIDE, promised(consultation.decideBy()), reason);
                });
    }

    Outcome<Consultation> startCompilation(UUID id, StartCompilation request) {
        return take(
                id,
                Transition.START_COMPILATION,
                null,
                consultation -> consultation.startCompilation(
                        request,
                        separations.naming(
                                consultation,
                                callers.current().subject(),
                                request.compiler().toString(),
                                clock.today())),
                consultation -> {});
    }

    Outcome<Consultation> approveCompilation(UUID id, ApproveCompilation request) {
        LocalDate today = clock.today();
        return take(
                id,
                Transition.APPROVE_COMPILATION,
                request.explanation(),
                consultation -> consultation.approveCompilation(
                        request,
                        before(consultation),
                        comments.of(id),
                        rules.publication(consultation.regime(), today)),
                consultation -> {
                    duties.meet(id, DutyCodes.RESPOND);
                    rules.publication(consultation.regime(), today).ifPresent(publication -> {
                        if (publication.due() instanceof Deadline.Due(LocalDate dueOn)) {
                            open(consultation, publication.rule(), dueOn);
                        }
                    });
                });
    }

    Outcome<Consultation> publishResult(UUID id, PublishResult request) {
        return take(
                id,
                Transition.PUBLISH_RESULT,
                null,
                consultation -> consultation.publishResult(request, clock.today()),
                consultation -> duties.meet(id, DutyCodes.PUBLISH));
    }

    Outcome<Consultation> decide(UUID id, Decide request) {
        LocalDate today = clock.today();
        return take(
                id,
                Transition.DECIDE,
                request.criticismOverride(),
                consultation -> consultation.decide(
                        request,
                        before(consultation),
                        today,
                        comments.of(id).unanswered(),
                        criticisms.unansweredIds(id).size(),
                        rules.repliesFirst(consultation.regime(), today),
                        rules.criticismFirst(consultation.regime(), today)),
                consultation -> duties.meet(id, DutyCodes.DECIDE));
    }

    Outcome<Consultation> report(UUID id, ReportToCouncil request) {
        return take(
                id,
                Transition.REPORT,
                null,
                consultation -> consultation.report(request, clock.today()),
                consultation -> {});
    }

    Outcome<Consultation> cancel(UUID id, CancelConsultation request) {
        return take(
                id, Transition.CANCEL, request.reason(), consultation -> consultation.cancel(request), consultation -> {
                    duties.cancel(id, DutyCodes.RESPOND);
                    duties.cancel(id, DutyCodes.DECIDE);
                    criticisms
                            .unansweredIds(id)
                            .forEach(criticism -> duties.cancel(criticism, DutyCodes.ANSWER_CRITICISM));
                });
    }

    private Outcome<Consultation> take(
            UUID id,
            Transition transition,
            @Nullable String reason,
            Function<Consultation, Outcome<ConsultationEvent>> verb,
            Consumer<Consultation> afterwards) {
        Optional<Consultation> locked = consultations.lock(id);
        if (locked.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(CONSULTATION_UNKNOWN));
        }
        Consultation consultation = locked.get();
        Optional<Refusal> notTheirs =
                scope.actFor(consultation.unit()).or(() -> versions.stale(consultation.id(), consultation.version()));
        if (notTheirs.isPresent()) {
            return new Outcome.Refused<>(notTheirs.get());
        }
        ConsultationState from = consultation.state();
        return switch (verb.apply(consultation)) {
            case Outcome.Refused<ConsultationEvent>(Refusal refusal) ->
                new Outcome.Refused<>(CommuneChapter.under(consultation.regime(), refusal));
            case Outcome.Done<ConsultationEvent>(ConsultationEvent event) -> {
                chronicle.write(consultation, transition, from, event, callers.current(), reason);
                afterwards.accept(consultation);
                yield new Outcome.Done<>(consultation);
            }
        };
    }

    private Separation before(Consultation consultation) {
        return separations.before(consultation, callers.current().subject(), clock.today());
    }

    private void openDuty(Consultation consultation, String code, LocalDate dueOn) {
        rules.duty(code, consultation.regime(), clock.today()).ifPresent(rule -> open(consultation, rule, dueOn));
    }

    private void open(Consultation consultation, Rule rule, LocalDate dueOn) {
        duties.open(
                rule.code(), consultation.id(), consultation.unit(), consultation.responsible(), dueOn, rule.basis());
    }

    private static LocalDate promised(@Nullable LocalDate day) {
        return Objects.requireNonNull(day, "The plan promises both days.");
    }
}
