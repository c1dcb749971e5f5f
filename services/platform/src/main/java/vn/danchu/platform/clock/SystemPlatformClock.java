package vn.danchu.platform.clock;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import vn.danchu.platform.database.ReadCopies;
import vn.danchu.platform.database.Remembered;
import vn.danchu.platform.database.Revision;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.time.StartOrder;

/**
 * The system's clock in microseconds, and in development and tests as far ahead of it as somebody has set it, so that a
 * period of twenty days can be seen to end. The offset moves deadlines only: tokens are judged by the system's own clock.
 *
 * <p>The offset lies in the database. The replica on which it is set takes it at once, the others within a second. Where the
 * clock may not be moved, nothing but the start reads it: a service that finds one refuses to start, because the dates
 * beside it were made by a clock that ran ahead.
 */
@ApplicationScoped
@DefaultBean
class SystemPlatformClock implements PlatformClock {

    private static final Logger LOG = Logger.getLogger(SystemPlatformClock.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Clock system = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final WorkerDatabase database;
    private final boolean adjustable;
    private final Remembered<ClockOffset> offset;

    SystemPlatformClock(WorkerDatabase database, ReadCopies copies, ClockConfiguration configuration) {
        this.database = database;
        this.adjustable = configuration.adjustable();
        this.offset = copies.remember("clock", Revision.ofRows("platform.clock"), ClockTable::read);
    }

    void start(@Observes @Priority(StartOrder.CLOCK) StartupEvent event) throws SQLException {
        if (adjustable) {
            offset.start(LOOK);
            LOG.info(LogLine.of("clock.adjustable").with(LogKeys.AHEAD, offset().ahead()));
            return;
        }
        ClockOffset found = database.inTransaction(ClockTable::read);
        if (!found.isNone()) {
            throw new IllegalStateException("The clock of this database was moved ahead by " + found.ahead()
                    + ", so it belongs to development. Set danchu.clock.adjustable or use another database.");
        }
    }

    @Override
    public Instant now() {
        return system.instant().plus(offset().ahead());
    }

    boolean adjustable() {
        return adjustable;
    }

    ClockOffset offset() {
        return offset.orElse(ClockOffset.NONE);
    }

    /** Moves the clock of all replicas. */
    void moveTo(ClockOffset moved) throws SQLException {
        if (!adjustable) {
            throw new IllegalStateException("The clock may not be moved here");
        }
        database.inTransaction(connection -> {
            ClockTable.write(connection, moved, system.instant());
            return moved;
        });
        offset.look();
        LOG.info(LogLine.of("clock.moved").with(LogKeys.AHEAD, moved.ahead()));
    }
}
