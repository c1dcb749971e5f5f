package vn.danchu.platform.identity;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.time.StartOrder;

/**
 * Whether the caller has proved well enough who they are. The demands are data, kept in memory and read again every minute,
 * so that a city can raise one without a restart and no request pays for it.
 */
@ApplicationScoped
public class Assurance {

    private static final Duration RELOAD = Duration.ofMinutes(1);

    private final WorkerDatabase database;
    private final Callers callers;
    private final PlatformClock clock;
    private volatile @Nullable AssuranceBook book;
    private @Nullable Background reloading;

    Assurance(WorkerDatabase database, Callers callers, PlatformClock clock) {
        this.database = database;
        this.callers = callers;
        this.clock = clock;
    }

    void start(@Observes @Priority(StartOrder.REFERENCE_DATA) StartupEvent event) throws SQLException {
        reload();
        reloading = Background.repeating("assurance", RELOAD, () -> {
            reload();
            return false;
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (reloading != null) {
            reloading.stop();
        }
    }

    /** The level ({@code acr}) the operation asks of the caller and their token does not state; empty if it does. */
    public Optional<String> missing(String operation) {
        return requireNonNull(book, "assurance is asked for before the service has started")
                .missing(operation, callers.current().assurance(), clock.today());
    }

    void reload() throws SQLException {
        book = database.inTransaction(AssuranceTable::read);
    }
}
