package vn.danchu.platform.unit;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.time.StartOrder;

/**
 * The administrative units, in memory: every request asks for one. The table behind it is filled from the platform's list
 * when the service starts and the list has changed.
 */
@ApplicationScoped
public class Units {

    private static final Logger LOG = Logger.getLogger(Units.class);

    private final WorkerDatabase database;
    private final PlatformClock clock;
    private volatile @Nullable UnitDirectory directory;

    Units(WorkerDatabase database, PlatformClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes @Priority(StartOrder.REFERENCE_DATA) StartupEvent event) throws SQLException {
        UnitList list = UnitList.ofPlatform();
        directory = database.inTransaction(connection -> {
            boolean written = UnitTable.refresh(connection, list);
            UnitDirectory read = new UnitDirectory(UnitTable.readAll(connection));
            LOG.info(LogLine.of(written ? "units.written" : "units.read").with(LogKeys.COUNT, read.size()));
            return read;
        });
    }

    /** The unit that a code names today, which is what the code in a token means. */
    public Optional<Unit> find(String code) {
        return find(code, clock.today());
    }

    /** The unit that a code named on a day. */
    public Optional<Unit> find(String code, LocalDate on) {
        return directory().find(code, on);
    }

    /** The unit of this identity, whatever the day. */
    public Optional<Unit> find(UnitRef ref) {
        return directory().find(ref);
    }

    /** The units above one, nearest first; none above a province or an unknown unit. */
    public List<Unit> ancestors(UnitRef ref) {
        return directory().ancestors(ref);
    }

    /** Whether {@code lower} is {@code upper} or lies below it. */
    public boolean covers(UnitRef upper, UnitRef lower) {
        return directory().covers(upper, lower);
    }

    /** A unit and all that are or once were below it, by code and age. */
    public List<Unit> within(UnitRef upper) {
        return directory().within(upper);
    }

    /**
     * The units of today whose name holds the words asked for, best match first: as written, then but for the place of the
     * tone, then without marks.
     */
    public List<Unit> search(String query, int limit) {
        return directory().search(query, clock.today(), limit);
    }

    private UnitDirectory directory() {
        return requireNonNull(directory, "units are asked for before the service has started");
    }
}
