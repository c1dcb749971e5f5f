package vn.danchu.consultation.criticism;

import static vn.danchu.consultation.ConsultationProblem.CONSULTATION_UNKNOWN;
import static vn.danchu.consultation.ConsultationProblem.CRITICISM_NUMBER_TAKEN;
import static vn.danchu.consultation.ConsultationProblem.CRITICISM_UNKNOWN;
import static vn.danchu.consultation.ConsultationProblem.ORGANISATION_UNNAMED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.CommuneChapter;
import vn.danchu.consultation.commitment.Commitments;
import vn.danchu.consultation.commitment.Statement;
import vn.danchu.consultation.consultation.Admission;
import vn.danchu.consultation.consultation.Consultations;
import vn.danchu.consultation.consultation.DutyCodes;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.calendar.WorkingCalendars;
import vn.danchu.platform.duty.Duties;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.RuleCatalogue;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Units;
import vn.danchu.platform.web.Versions;

/**
 * Takes statements of social criticism and their answers. A statement holds its consultation while it is written, so that none
 * slips in behind the gate of a decision.
 */
@ApplicationScoped
class Criticising {

    private final Consultations consultations;
    private final Criticisms criticisms;
    private final Commitments commitments;
    private final RuleCatalogue catalogue;
    private final WorkingCalendars calendars;
    private final Duties duties;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Callers callers;
    private final Scope scope;
    private final Units units;
    private final Versions versions;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    Criticising(
            Consultations consultations,
            Criticisms criticisms,
            Commitments commitments,
            RuleCatalogue catalogue,
            WorkingCalendars calendars,
            Duties duties,
            EntityManager entities,
            Outbox outbox,
            Callers callers,
            Scope scope,
            Units units,
            Versions versions,
            Identifiers identifiers,
            PlatformClock clock) {
        this.consultations = consultations;
        this.criticisms = criticisms;
        this.commitments = commitments;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.duties = duties;
        this.entities = entities;
        this.outbox = outbox;
        this.callers = callers;
        this.scope = scope;
        this.units = units;
        this.versions = versions;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Outcome<CriticismView> submit(UUID consultationId, SubmitCriticism request) {
        Optional<Admission> held = consultations.hold(consultationId);
        if (held.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(CONSULTATION_UNKNOWN));
        }
        Caller issuer = callers.current();
        @Nullable String organisation = issuer.organisation();
        if (organisation == null) {
            return new Outcome.Refused<>(Refusal.of(ORGANISATION_UNNAMED));
        }
        Optional<Refusal> refusal = CriticismRules.refusal(new StatementFacts(
                sameLevel(issuer, held.get()),
                issuer.has(Role.FRONT_OFFICER) || request.agreement() != null,
                held.get().state(),
                request.issuedOn(),
                clock.today(),
                request.sections()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(CommuneChapter.under(held.get().regime(), refusal.get()));
        }
        if (criticisms.count(
                        "consultationId = ?1 and organisation = ?2 and number = ?3",
                        consultationId,
                        organisation,
                        request.number())
                > 0) {
            return new Outcome.Refused<>(Refusal.of(CRITICISM_NUMBER_TAKEN).at("number"));
        }
        return new Outcome.Done<>(deliver(held.get(), request, organisation, issuer));
    }

    private CriticismView deliver(Admission held, SubmitCriticism request, String organisation, Caller issuer) {
        Instant now = clock.now();
        Criticism criticism =
                new Criticism(identifiers.next(), held.id(), held.unit(), request, organisation, issuer, now);
        criticisms.persistAndFlush(criticism);
        commitments.add(criticism.issued());
        outbox.append(criticism.event(), criticism.eventVersion());
        LocalDate today = clock.today();
        LocalDate promised = CriticismRules.answerDue(
                today,
                Objects.requireNonNull(held.respondBy(), "The plan promises both days."),
                Objects.requireNonNull(held.decideBy(), "The plan promises both days."));
        catalogue
                .find(DutyCodes.ANSWER_CRITICISM, held.regime(), today)
                .ifPresent(rule -> duties.open(
                        rule.code(),
                        criticism.id(),
                        held.unit(),
                        held.responsible(),
                        CriticismRules.answerDue(promised, today, rule, calendars.deadlines()),
                        rule.basis()));
        return criticism.view();
    }

    Outcome<CriticismView> answer(UUID id, AnswerCriticism request) {
        @Nullable Criticism criticism = criticisms.findById(id);
        if (criticism == null) {
            return new Outcome.Refused<>(Refusal.of(CRITICISM_UNKNOWN));
        }
        Optional<Refusal> notTheirs =
                scope.actFor(criticism.unit()).or(() -> versions.stale(criticism.id(), criticism.version()));
        if (notTheirs.isPresent()) {
            return new Outcome.Refused<>(notTheirs.get());
        }
        return switch (criticism.answer(request, callers.current().subject(), clock.now())) {
            case Outcome.Refused<Statement>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Statement>(Statement statement) -> {
                entities.flush();
                commitments.add(statement);
                outbox.append(criticism.event(), criticism.eventVersion());
                duties.meet(id, DutyCodes.ANSWER_CRITICISM);
                yield new Outcome.Done<>(criticism.view());
            }
        };
    }

    /** Social criticism is of the same level: of the unit that asks, or of its heir, neither above nor below. */
    private boolean sameLevel(Caller issuer, Admission held) {
        @Nullable UnitRef unit = issuer.unit();
        return unit != null && unit.equals(units.heir(held.unit()));
    }
}
