package vn.danchu.supervision.sealed;

import static vn.danchu.supervision.SupervisionProblem.SEALED_RECORD_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Versions;
import vn.danchu.supervision.feedback.Receiving;

/** What named handlers do with sealed records. Which ones they see, the database says: those of units in which they are named. */
@ApplicationScoped
class SealedHandling {

    private static final String READ = """
            insert into sealed.reading (record_id, handler, purpose, read_at) values (:record, :handler, :purpose, :at)
            """;

    private final SealedRecords records;
    private final Receiving receiving;
    private final EntityManager entities;
    private final Callers callers;
    private final Versions versions;
    private final PlatformClock clock;

    SealedHandling(
            SealedRecords records,
            Receiving receiving,
            EntityManager entities,
            Callers callers,
            Versions versions,
            PlatformClock clock) {
        this.records = records;
        this.receiving = receiving;
        this.entities = entities;
        this.callers = callers;
        this.versions = versions;
        this.clock = clock;
    }

    /** All of them, without a word. */
    List<SealedRecordView> all() {
        return records.all().stream().map(this::view).toList();
    }

    /** One, without a word. */
    Outcome<SealedRecordView> find(UUID id) {
        return records.findByIdOptional(id)
                .<Outcome<SealedRecordView>>map(record -> new Outcome.Done<>(view(record)))
                .orElseGet(SealedHandling::unknown);
    }

    /** Opens one, and writes down that it was opened. */
    Outcome<OpenedView> open(UUID id, OpenRecord request) {
        return on(
                id,
                record -> record.closedToReaders(clock.today())
                        .<Outcome<OpenedView>>map(Outcome.Refused::new)
                        .orElseGet(() -> {
                            int _ = entities.createNativeQuery(READ)
                                    .setParameter("record", id)
                                    .setParameter("handler", callers.current().subject())
                                    .setParameter("purpose", request.purpose().name())
                                    .setParameter("at", clock.now().atOffset(ZoneOffset.UTC))
                                    .executeUpdate();
                            return new Outcome.Done<>(OpenedView.of(records.open(record), record.version()));
                        }));
    }

    /** It is no denunciation: it is taken in as feedback, from today, and nothing of it stays here. */
    Outcome<SealedRecordView> release(UUID id, ReleaseRecord request) {
        return on(
                id,
                record -> record.release(clock.today())
                        .<Outcome<SealedRecordView>>map(Outcome.Refused::new)
                        .orElseGet(() -> release(record, request)));
    }

    private Outcome<SealedRecordView> release(SealedRecord record, ReleaseRecord request) {
        SealedWords words = records.open(record);
        Optional<Refusal> refusal =
                receiving.release(record.unit(), words.submission().about(request.aboutConduct()), words.reporter());
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        SealedRecordView gone = record.released(records.readings(record.id()));
        records.delete(record);
        return new Outcome.Done<>(gone);
    }

    /** It is information on a denunciation. */
    Outcome<SealedRecordView> register(UUID id) {
        return on(id, record -> seen(record, record.register(clock.today())));
    }

    /** It was dealt with, and its sender is told how. */
    Outcome<SealedRecordView> conclude(UUID id, ConcludeRecord request) {
        return on(id, record -> {
            SealedWords words = records.open(record);
            Ciphertext explained =
                    records.close(id, new SealedWords(words.submission(), words.reporter(), request.explanation()));
            return seen(record, record.conclude(request.conclusion(), explained, clock.today()));
        });
    }

    private Outcome<SealedRecordView> seen(SealedRecord record, Outcome<SealedState> taken) {
        return switch (taken) {
            case Outcome.Refused<SealedState>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<SealedState> _ -> {
                records.flush();
                yield new Outcome.Done<>(view(record));
            }
        };
    }

    private <V> Outcome<V> on(UUID id, Function<SealedRecord, Outcome<V>> verb) {
        return records.lock(id)
                .map(record -> versions.stale(id, record.version())
                        .<Outcome<V>>map(Outcome.Refused::new)
                        .orElseGet(() -> verb.apply(record)))
                .orElseGet(SealedHandling::unknown);
    }

    private static <V> Outcome<V> unknown() {
        return new Outcome.Refused<>(Refusal.of(SEALED_RECORD_UNKNOWN).at(SealedRecordResource.HEADER));
    }

    private SealedRecordView view(SealedRecord record) {
        return record.view(records.readings(record.id()), clock.today());
    }
}
