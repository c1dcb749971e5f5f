package vn.danchu.platform.audit;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.time.PlatformClock;

/**
 * Seals the audit trail, a batch at a time. Every replica tries; an advisory lock that lasts for the transaction lets one of
 * them at it, and a replica that is stopped in the middle leaves nothing behind.
 */
@ApplicationScoped
class AuditSequencer {

    private static final Logger LOG = Logger.getLogger(AuditSequencer.class);

    /** «audit» in ASCII: one sequencer per database. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(" + 0x6175646974L + ")";

    private final WorkerDatabase database;
    private final PlatformClock clock;
    private final Settings settings;
    private final Background background;

    AuditSequencer(WorkerDatabase database, PlatformClock clock, Settings settings, Background background) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background.repeating("audit-sequencer", settings.every(), () -> seal() == settings.batch());
    }

    /** Seals one batch; returns how many entries are in it. */
    int seal() throws SQLException {
        Optional<AuditBatch> sealed = database.inTransaction(this::seal);
        // The line is a checkpoint outside of the database, where whoever rewrites the chain does not reach it.
        sealed.ifPresent(batch -> LOG.info(LogLine.of("audit.sealed")
                .with(LogKeys.BATCH, batch.number())
                .with(LogKeys.COUNT, batch.entries().size())
                .with(LogKeys.HASH, batch.hash())));
        return sealed.map(batch -> batch.entries().size()).orElse(0);
    }

    private Optional<AuditBatch> seal(Connection connection) throws SQLException {
        if (!alone(connection)) {
            return Optional.empty();
        }
        if (AuditChain.numbersWentBack(connection)) {
            LOG.error(LogLine.of("audit.numbers-went-back"));
            return Optional.empty();
        }
        return AuditChain.seal(connection, clock.now(), settings.batch());
    }

    private static boolean alone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCK)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** How the sequencer works. */
    @ConfigMapping(prefix = "danchu.audit.seal")
    interface Settings {

        /** Pause between two looks. */
        @WithDefault("5s")
        Duration every();

        /** Entries of one batch at most. */
        @WithDefault("1000")
        int batch();
    }
}
