package vn.danchu.consultation.consultation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.danchu.contracts.consultation.ConsultationEvent;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.audit.AuditTrail;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.identity.DatabaseScope;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.time.PlatformClock;

/**
 * Closes consultations whose last day has ended. Every replica looks; a consultation is closed by one of them, because the
 * others find it closed once they get its row. When this runs decides nothing: whether a comment is late depends on the
 * closing time alone.
 */
@ApplicationScoped
class ClosingClock {

    private static final Logger LOG = Logger.getLogger(ClosingClock.class);

    /** Under which it works, and answers for what it did. */
    private static final String NAME = "closing-clock";

    private final Consultations consultations;
    private final CommentTallies comments;
    private final Chronicle chronicle;
    private final DatabaseScope scope;
    private final AuditTrail audit;
    private final PlatformClock clock;
    private final Settings settings;
    private final Background background;

    ClosingClock(
            Consultations consultations,
            CommentTallies comments,
            Chronicle chronicle,
            DatabaseScope scope,
            AuditTrail audit,
            PlatformClock clock,
            Settings settings,
            Background background) {
        this.consultations = consultations;
        this.comments = comments;
        this.chronicle = chronicle;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background.repeating(NAME, settings.every(), () -> closeDue() == settings.batch());
    }

    /** Closes at most one batch, each consultation in a transaction of its own; returns how many were dealt with. */
    int closeDue() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> consultations.due(clock.now(), settings.batch()));
        return (int) due.stream().filter(this::closedAlone).count();
    }

    /** One that cannot be closed does not keep the others open; its turn comes again. */
    private boolean closedAlone(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> close(id));
            return true;
        } catch (RuntimeException failure) {
            LOG.warn(LogLine.of("consultation.not-closed")
                    .with(LogKeys.AGGREGATE_ID, id)
                    .because(failure));
            return false;
        }
    }

    private void close(UUID id) {
        consultations.lock(id).ifPresent(consultation -> {
            ConsultationState from = consultation.state();
            long before = consultation.version();
            long counted = comments.of(id).counted();
            switch (consultation.close(clock.now(), counted)) {
                case Outcome.Done<ConsultationEvent>(ConsultationEvent event) -> {
                    scope.enterFor(consultation.unit());
                    chronicle.write(consultation, Transition.CLOSE, from, event, null, null);
                    audit.write(audit.entryOfClock(
                            NAME, "close-consultation", consultation.unit(), id, before, consultation.version()));
                    LOG.info(LogLine.of("consultation.closed")
                            .with(LogKeys.AGGREGATE_ID, id)
                            .with(LogKeys.COUNT, counted));
                }
                // Another replica was first, or the closing was moved later.
                case Outcome.Refused<ConsultationEvent>(var _) -> {}
            }
        });
    }

    /** How the clock works. */
    @ConfigMapping(prefix = "danchu.consultation.closing")
    interface Settings {

        /** Pause between two looks. */
        @WithDefault("2s")
        Duration every();

        /** Consultations of one look at most. */
        @WithDefault("100")
        int batch();
    }
}
