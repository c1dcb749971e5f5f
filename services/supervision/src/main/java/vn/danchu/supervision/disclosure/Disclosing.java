package vn.danchu.supervision.disclosure;

import static vn.danchu.supervision.SupervisionProblem.DECIDED_IN_THE_FUTURE;
import static vn.danchu.supervision.SupervisionProblem.DISCLOSURE_ITEM_UNKNOWN;
import static vn.danchu.supervision.SupervisionProblem.DISCLOSURE_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.DisclosureEvent;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.duty.Duties;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Versions;
import vn.danchu.supervision.RuleCodes;

/** Takes a disclosure through its steps, each in the transaction of its request, with its event and its duty. */
@ApplicationScoped
class Disclosing {

    private final Disclosures disclosures;
    private final DisclosureItems items;
    private final DisclosureTerms terms;
    private final Duties duties;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final Callers callers;
    private final Scope scope;
    private final Versions versions;
    private final PlatformClock clock;

    Disclosing(
            Disclosures disclosures,
            DisclosureItems items,
            DisclosureTerms terms,
            Duties duties,
            EntityManager entities,
            Outbox outbox,
            Identifiers identifiers,
            Callers callers,
            Scope scope,
            Versions versions,
            PlatformClock clock) {
        this.disclosures = disclosures;
        this.items = items;
        this.terms = terms;
        this.duties = duties;
        this.entities = entities;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.callers = callers;
        this.scope = scope;
        this.versions = versions;
        this.clock = clock;
    }

    /** Something of the caller's unit is to be disclosed; from now on its publication is owed. */
    Outcome<DisclosureView> record(RecordDisclosure request) {
        LocalDate today = clock.today();
        @Nullable UnitRef unit = callers.current().unit();
        if (unit == null) {
            return new Outcome.Refused<>(Refusal.of(PlatformProblem.UNIT_UNKNOWN));
        }
        Optional<DisclosureItemView> item = items.find(request.item(), today);
        if (item.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(DISCLOSURE_ITEM_UNKNOWN).at("item"));
        }
        if (request.decidedOn().isAfter(today)) {
            return new Outcome.Refused<>(Refusal.of(DECIDED_IN_THE_FUTURE).at("decidedOn"));
        }
        Rule rule = terms.publishing(item.get().audience(), today);
        return switch (terms.due(rule, request.decidedOn())) {
            case Deadline.YearUnknown unknown ->
                new Outcome.Refused<>(unknown.refusal().at("decidedOn"));
            case Deadline.Due(LocalDate dueOn) -> {
                Disclosure disclosure =
                        new Disclosure(identifiers.random(), unit, item.get(), request, dueOn, clock.now());
                disclosures.persistAndFlush(disclosure);
                duties.open(rule.code(), disclosure.id(), unit, null, dueOn, rule.basis());
                outbox.append(disclosure.recorded(), disclosure.eventVersion());
                yield new Outcome.Done<>(disclosure.view(today));
            }
        };
    }

    Outcome<DisclosureView> publish(UUID id, PublishDisclosure request) {
        return begin(id, request, Disclosure::publish, disclosure -> duties.meet(id, RuleCodes.DISCLOSURE));
    }

    Outcome<DisclosureView> change(UUID id, PublishDisclosure request) {
        return begin(id, request, Disclosure::change, disclosure -> {});
    }

    Outcome<DisclosureView> interrupt(UUID id) {
        return take(id, disclosure -> disclosure.interrupt(clock.today()), disclosure -> {});
    }

    private Outcome<DisclosureView> begin(
            UUID id, PublishDisclosure request, Beginning verb, Consumer<Disclosure> afterwards) {
        return take(
                id,
                disclosure -> {
                    DisclosureItemView item = items.of(disclosure.item());
                    LocalDate today = clock.today();
                    return switch (terms.postedAtLeast(item, today)) {
                        case Deadline.YearUnknown unknown -> new Outcome.Refused<>(unknown.refusal());
                        case Deadline.Due(LocalDate atLeast) ->
                            switch (told(item, request, today)) {
                                case Outcome.Refused<Optional<LocalDate>>(Refusal reason) ->
                                    new Outcome.Refused<>(reason);
                                case Outcome.Done<Optional<LocalDate>>(Optional<LocalDate> told) ->
                                    verb.of(
                                            disclosure,
                                            new Publication(
                                                    item,
                                                    request.forms(),
                                                    Boolean.TRUE.equals(request.masked()),
                                                    request.until(),
                                                    atLeast),
                                            new NewPeriod(
                                                    identifiers.random(),
                                                    request.text(),
                                                    told.orElse(null),
                                                    clock.now(),
                                                    today));
                            };
                    };
                },
                afterwards);
    }

    /** The last day on which the loudspeakers tell it at least, where they do. */
    private Outcome<Optional<LocalDate>> told(DisclosureItemView item, PublishDisclosure request, LocalDate today) {
        if (!item.told() || !request.forms().contains(DisclosureForm.LOUDSPEAKER)) {
            return new Outcome.Done<>(Optional.empty());
        }
        return switch (terms.broadcastAtLeast(today)) {
            case Deadline.Due(LocalDate on) -> new Outcome.Done<>(Optional.of(on));
            case Deadline.YearUnknown unknown -> new Outcome.Refused<>(unknown.refusal());
        };
    }

    private Outcome<DisclosureView> take(
            UUID id, Function<Disclosure, Outcome<DisclosureEvent>> verb, Consumer<Disclosure> afterwards) {
        Optional<Disclosure> locked = disclosures.lock(id);
        if (locked.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(DISCLOSURE_UNKNOWN));
        }
        Disclosure disclosure = locked.get();
        Optional<Refusal> refusal =
                scope.actFor(disclosure.unit()).or(() -> versions.stale(disclosure.id(), disclosure.version()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        return switch (verb.apply(disclosure)) {
            case Outcome.Refused<DisclosureEvent>(Refusal reason) -> new Outcome.Refused<>(reason);
            case Outcome.Done<DisclosureEvent>(DisclosureEvent event) -> {
                // The version the event carries is the one the update gives.
                entities.flush();
                outbox.append(event, disclosure.eventVersion());
                afterwards.accept(disclosure);
                yield new Outcome.Done<>(disclosure.view(clock.today()));
            }
        };
    }

    /** A step after which a period begins. */
    @FunctionalInterface
    private interface Beginning {
        Outcome<DisclosureEvent> of(Disclosure disclosure, Publication publication, NewPeriod period);
    }
}
