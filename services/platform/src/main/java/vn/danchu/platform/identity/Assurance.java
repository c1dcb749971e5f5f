package vn.danchu.platform.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Optional;
import vn.danchu.platform.database.ReadCopies;
import vn.danchu.platform.database.Remembered;
import vn.danchu.platform.database.RememberedSettings;
import vn.danchu.platform.database.Revision;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.time.StartOrder;

/**
 * Whether the caller has proved well enough who they are. The demands are data, kept in memory and read again every minute,
 * so that a city can raise one without a restart and no request pays for it.
 */
@ApplicationScoped
public class Assurance {

    private final Remembered<AssuranceBook> book;
    private final RememberedSettings settings;
    private final Callers callers;
    private final PlatformClock clock;

    Assurance(ReadCopies copies, RememberedSettings settings, Callers callers, PlatformClock clock) {
        this.book = copies.remember(
                "assurance",
                Revision.ofRows("platform.assurance_level", "platform.assurance_demand"),
                AssuranceTable::read);
        this.settings = settings;
        this.callers = callers;
        this.clock = clock;
    }

    void start(@Observes @Priority(StartOrder.REFERENCE_DATA) StartupEvent event) throws SQLException {
        book.start(settings.readAgain());
    }

    /** The level ({@code acr}) the operation asks of the caller and their token does not state; empty if it does. */
    public Optional<String> missing(String operation) {
        return book.get().missing(operation, callers.current().assurance(), clock.today());
    }
}
