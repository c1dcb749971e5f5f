package vn.danchu.directory.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.UnitEstablished;
import vn.danchu.contracts.directory.UnitMerged;
import vn.danchu.directory.Turns;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;

/** Merges and renames units: those that end, the one that takes their place, and the events of all, in one transaction. */
@ApplicationScoped
class Merging {

    private final AdministrativeUnits units;
    private final Mergers mergers;
    private final EntityManager entities;
    private final Turns turns;
    private final Outbox outbox;
    private final Callers callers;
    private final Scope scope;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    Merging(
            AdministrativeUnits units,
            Mergers mergers,
            EntityManager entities,
            Turns turns,
            Outbox outbox,
            Callers callers,
            Scope scope,
            Identifiers identifiers,
            PlatformClock clock) {
        this.units = units;
        this.mergers = mergers;
        this.entities = entities;
        this.turns = turns;
        this.outbox = outbox;
        this.callers = callers;
        this.scope = scope;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Outcome<MergerView> merge(MergeUnits request) {
        return decide(request, MergerRules::refusal);
    }

    /** The unit ends, and goes on from the same day under its new name. */
    Outcome<MergerView> rename(RenameUnit request) {
        return decide(request.asMerger(), MergerRules::refusalOfANewName);
    }

    private Outcome<MergerView> decide(MergeUnits request, Function<MergerFacts, Optional<Refusal>> rules) {
        // They are rare, and must see every unit and code there is.
        turns.take("merger");
        LocalDate effectiveOn = request.effectiveOn();
        List<MergerFacts.Merged> merged = request.merged().stream()
                .map(code -> MergerFacts.Merged.of(code, spans(code), effectiveOn))
                .toList();
        Optional<Refusal> refusal = outsideScope(merged)
                .or(() -> rules.apply(new MergerFacts(
                        request.issuedOn(),
                        effectiveOn,
                        clock.today(),
                        merged,
                        request.unit().code(),
                        request.unit().fullName(),
                        !units.bearing(request.unit().code()).isEmpty())));
        return refusal.<Outcome<MergerView>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(record(request, merged)));
    }

    private List<UnitSpan> spans(String code) {
        return units.bearing(code).stream().map(AdministrativeUnit::span).toList();
    }

    /** A merger is recorded by the province: whoever may act for the whole of it. */
    private Optional<Refusal> outsideScope(List<MergerFacts.Merged> merged) {
        return merged.stream()
                .map(MergerFacts.Merged::unit)
                .filter(Objects::nonNull)
                .map(unit -> Objects.requireNonNullElse(unit.parent(), unit.ref()))
                .distinct()
                .flatMap(province -> scope.actFor(province).stream())
                .findFirst();
    }

    private MergerView record(MergeUnits request, List<MergerFacts.Merged> merged) {
        UUID id = identifiers.next();
        UnitRef ref = new UnitRef(request.unit().code(), request.effectiveOn());
        List<AdministrativeUnit> ended = merged.stream()
                .map(MergerFacts.Merged::unit)
                .map(span -> units.find(Objects.requireNonNull(span).ref()).orElseThrow())
                .toList();
        @Nullable UnitRef province = ended.getFirst().parent().orElseThrow();
        ended.forEach(unit -> unit.mergeInto(ref));
        // Before the insert, which Hibernate would send first: the code of an ended unit is free only now.
        entities.flush();
        AdministrativeUnit unit = new AdministrativeUnit(ref, province, request.unit(), id);
        units.persistAndFlush(unit);
        Merger merger = new Merger(id, request, ref, callers.current(), clock.now());
        mergers.persistAndFlush(merger);
        outbox.append(new UnitEstablished(unit.facts()), unit.eventVersion());
        ended.forEach(each -> outbox.append(new UnitMerged(each.facts()), each.eventVersion()));
        return merger.view(
                units.mergedInto(ref).stream().map(AdministrativeUnit::ref).toList());
    }
}
