package vn.danchu.platform.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.WorkerDatabase;

/**
 * Sweeps away the keys that are past their time: a batch at a time, so that no transaction is long; any number of replicas
 * may do it at once.
 */
@ApplicationScoped
class ExpiredKeys {
    private static final int BATCH = 1_000;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final String DELETE = """
            delete from platform.idempotency where ctid in (
                select ctid from platform.idempotency where expires_at <= ?
                 order by expires_at limit ? for update skip locked)
            """;

    private final WorkerDatabase database;
    private final Clock machine;
    private final Background background;

    ExpiredKeys(WorkerDatabase database, Clock machine, Background background) {
        this.database = database;
        this.machine = machine;
        this.background = background;
    }

    void start(@Observes StartupEvent started) {
        background.repeating("expired-keys", PAUSE, () -> sweep(machine.instant(), BATCH) == BATCH);
    }

    /** Deletes at most {@code batch} of the keys that are past their time at {@code now}, and says how many it found. */
    int sweep(Instant now, int batch) throws SQLException {
        return database.inTransaction(connection -> {
            try (var delete = connection.prepareStatement(DELETE)) {
                delete.setObject(1, now.atOffset(ZoneOffset.UTC));
                delete.setInt(2, batch);
                return delete.executeUpdate();
            }
        });
    }
}
