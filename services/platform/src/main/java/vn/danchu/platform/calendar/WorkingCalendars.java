package vn.danchu.platform.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import vn.danchu.platform.database.ReadCopies;
import vn.danchu.platform.database.Remembered;
import vn.danchu.platform.database.RememberedSettings;
import vn.danchu.platform.database.Revision;
import vn.danchu.platform.time.StartOrder;

/** The working calendar that holds now. A city that enters the days of a year need not restart anything. */
@ApplicationScoped
public class WorkingCalendars {

    private final Remembered<WorkingCalendar> current;
    private final RememberedSettings settings;

    WorkingCalendars(ReadCopies copies, RememberedSettings settings) {
        this.current = copies.remember(
                "calendar",
                Revision.ofRows("platform.calendar_year", "platform.day_off", "platform.day_worked"),
                CalendarTable::read);
        this.settings = settings;
    }

    void start(@Observes @Priority(StartOrder.REFERENCE_DATA) StartupEvent event) throws SQLException {
        current.start(settings.readAgain());
    }

    /** Counts the periods of the law by the calendar as it was read last, at most a minute ago. */
    public Deadlines deadlines() {
        return new Deadlines(current.get());
    }
}
