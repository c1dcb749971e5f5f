package vn.danchu.platform.calendar;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.time.StartOrder;

/** The working calendar that holds now. A city that enters the days of a year need not restart anything. */
@ApplicationScoped
public class WorkingCalendars {

    private static final Duration RELOAD = Duration.ofMinutes(1);

    private final WorkerDatabase database;
    private volatile @Nullable WorkingCalendar current;
    private @Nullable Background reloading;

    WorkingCalendars(WorkerDatabase database) {
        this.database = database;
    }

    void start(@Observes @Priority(StartOrder.REFERENCE_DATA) StartupEvent event) throws SQLException {
        reload();
        reloading = Background.repeating("calendar", RELOAD, () -> {
            reload();
            return false;
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (reloading != null) {
            reloading.stop();
        }
    }

    /** Counts the periods of the law by the calendar as it was read last, at most a minute ago. */
    public Deadlines deadlines() {
        return new Deadlines(requireNonNull(current, "the calendar is asked for before the service has started"));
    }

    void reload() throws SQLException {
        current = database.inTransaction(CalendarTable::read);
    }
}
