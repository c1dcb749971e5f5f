package vn.danchu.supervision.sealed;

import static vn.danchu.supervision.SupervisionProblem.HELD_SUBMISSION_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.platform.web.Versions;

/** What its sender does with something held: each sees their own alone. */
@ApplicationScoped
class Choosing {

    private final SealedRecords records;
    private final Identifiers identifiers;
    private final Callers callers;
    private final Units units;
    private final Versions versions;

    Choosing(SealedRecords records, Identifiers identifiers, Callers callers, Units units, Versions versions) {
        this.records = records;
        this.identifiers = identifiers;
        this.callers = callers;
        this.units = units;
        this.versions = versions;
    }

    List<HeldView> own() {
        String subject = callers.current().subject();
        records.enterFor(subject);
        return records.of(subject).stream().map(this::view).toList();
    }

    Outcome<HeldView> find(UUID id) {
        return theirs(id, records::findByIdOptional, record -> new Outcome.Done<>(view(record)));
    }

    Outcome<HeldView> choose(UUID id, ChooseWay request) {
        return theirs(
                id,
                records::lock,
                record -> versions.stale(id, record.version())
                        .<Outcome<HeldView>>map(Outcome.Refused::new)
                        .orElseGet(() -> choose(record, request)));
    }

    private Outcome<HeldView> choose(SealedRecord record, ChooseWay request) {
        if (request.way() == Way.WITHDRAWAL) {
            return withdraw(record);
        }
        Optional<Refusal> refusal = record.choose(request.way());
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        UUID id = identifiers.random();
        SealedRecord moved = record.under(
                id,
                request.toTheUnitAbove() ? above(record.unit()) : record.unit(),
                records.close(id, records.open(record)));
        records.delete(record);
        records.persistAndFlush(moved);
        return new Outcome.Done<>(view(moved));
    }

    private Outcome<HeldView> withdraw(SealedRecord record) {
        Optional<Refusal> refusal = record.withdrawal();
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        HeldView gone = record.withdrawn();
        records.delete(record);
        return new Outcome.Done<>(gone);
    }

    /** The unit directly above; the highest is its own. */
    private UnitRef above(UnitRef unit) {
        return units.find(unit).map(Unit::parent).map(units::heir).orElse(unit);
    }

    private Outcome<HeldView> theirs(
            UUID id, Function<UUID, Optional<SealedRecord>> finding, Function<SealedRecord, Outcome<HeldView>> verb) {
        String subject = callers.current().subject();
        records.enterFor(subject);
        return finding.apply(id)
                .filter(record -> records.isOf(record, subject))
                .map(verb)
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(HELD_SUBMISSION_UNKNOWN)));
    }

    private HeldView view(SealedRecord record) {
        return record.own(records.readings(record.id()), records.open(record).explanation());
    }
}
