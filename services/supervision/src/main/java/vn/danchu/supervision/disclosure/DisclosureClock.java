package vn.danchu.supervision.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.DisclosureEvent;
import vn.danchu.platform.audit.AuditTrail;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identity.DatabaseScope;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.time.PlatformClock;

/**
 * Ends what has stood for its period, and removes the words of what named persons: no hand is asked for it. Every replica looks; a
 * disclosure is ended by one of them, because it is locked and asked again.
 */
@ApplicationScoped
class DisclosureClock {

    private static final Logger LOG = Logger.getLogger(DisclosureClock.class);

    /** Under which it works, and answers for what it did. */
    private static final String NAME = "disclosure-clock";

    private final Disclosures disclosures;
    private final EntityManager entities;
    private final Outbox outbox;
    private final DatabaseScope scope;
    private final AuditTrail audit;
    private final PlatformClock clock;
    private final Settings settings;
    private final Background background;

    DisclosureClock(
            Disclosures disclosures,
            EntityManager entities,
            Outbox outbox,
            DatabaseScope scope,
            AuditTrail audit,
            PlatformClock clock,
            Settings settings,
            Background background) {
        this.disclosures = disclosures;
        this.entities = entities;
        this.outbox = outbox;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background.repeating(NAME, settings.every(), () -> endDue() == settings.batch());
    }

    /** Ends at most one batch, each disclosure in a transaction of its own; returns how many were ended. */
    int endDue() {
        List<Due> due = QuarkusTransaction.requiringNew().call(this::due);
        return (int) due.stream().filter(this::endedAlone).count();
    }

    private List<Due> due() {
        List<?> rows = entities.createNativeQuery(
                        "select id, unit_code, unit_valid_from from supervision.disclosures_to_end(:today, :batch)",
                        Object[].class)
                .setParameter("today", clock.today())
                .setParameter("batch", settings.batch())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Due((UUID) row[0], new UnitRef((String) row[1], day(row[2]))))
                .toList();
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** One that cannot be ended does not keep the others up; its turn comes again. */
    private boolean endedAlone(Due due) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> end(due));
        } catch (RuntimeException failure) {
            LOG.warn(LogLine.of("disclosure.not-ended")
                    .with(LogKeys.AGGREGATE_ID, due.id())
                    .because(failure));
            return false;
        }
    }

    private boolean end(Due due) {
        scope.enterFor(due.unit());
        return disclosures.lock(due.id()).filter(this::completed).isPresent();
    }

    private boolean completed(Disclosure disclosure) {
        long before = disclosure.version();
        return switch (disclosure.complete(clock.today())) {
            case Outcome.Done<DisclosureEvent>(DisclosureEvent event) -> {
                entities.flush();
                outbox.append(event, disclosure.eventVersion());
                audit.write(audit.entryOfClock(
                        NAME, "complete-disclosure", disclosure.unit(), disclosure.id(), before, disclosure.version()));
                LOG.info(LogLine.of("disclosure.completed").with(LogKeys.AGGREGATE_ID, disclosure.id()));
                yield true;
            }
            // Another replica was first, or its period has begun again.
            case Outcome.Refused<DisclosureEvent>(var _) -> false;
        };
    }

    /** What is to be ended, and for whom. */
    private record Due(UUID id, UnitRef unit) {}

    /** How the clock works. */
    @ConfigMapping(prefix = "danchu.disclosure.ending")
    interface Settings {

        /** Pause between two looks. */
        @WithDefault("2s")
        Duration every();

        /** Disclosures of one look at most. */
        @WithDefault("100")
        int batch();
    }
}
