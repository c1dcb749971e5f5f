package vn.danchu.platform.unit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.database.ReadCopies;
import vn.danchu.platform.database.Remembered;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.time.StartOrder;

/**
 * The administrative units, in memory: every request asks for one. The table behind it is filled from the platform's list
 * when the service starts and the list has changed, and follows the directory's topic from there. What another replica has
 * heard is seen here within a second.
 */
@ApplicationScoped
public class Units {

    private static final Logger LOG = Logger.getLogger(Units.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final WorkerDatabase database;
    private final PlatformClock clock;
    private final Remembered<UnitDirectory> directory;

    Units(WorkerDatabase database, ReadCopies copies, PlatformClock clock) {
        this.database = database;
        this.clock = clock;
        this.directory = copies.remember(
                "units", UnitTable::revision, connection -> new UnitDirectory(UnitTable.readAll(connection)));
    }

    void start(@Observes @Priority(StartOrder.REFERENCE_DATA) StartupEvent event) throws SQLException {
        UnitList list = UnitList.ofPlatform();
        boolean written = database.inTransaction(connection -> UnitTable.refresh(connection, list));
        directory.start(LOOK);
        LOG.info(LogLine.of(written ? "units.written" : "units.read")
                .with(LogKeys.COUNT, directory().size()));
    }

    /**
     * Where a code leads today, which is what the code in a token means: to the unit it names, or, where it names none any
     * more, to the one that has taken its place. So the rights of people follow their unit into a merger on its first day,
     * and old links do too.
     */
    public Optional<Unit> find(String code) {
        return directory().follow(code, clock.today());
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

    /** Whether {@code lower} is {@code upper}, lies below it, or was merged into such a unit. */
    public boolean covers(UnitRef upper, UnitRef lower) {
        return directory().covers(upper, lower);
    }

    /** A unit and all that are or once were below it, by code and age. */
    public List<Unit> within(UnitRef upper) {
        return directory().within(upper);
    }

    /** The unit that has taken the place of another by today; the unit itself while it holds. */
    public UnitRef heir(UnitRef ref) {
        return directory().heir(ref, clock.today());
    }

    /** The heirs of all units that have ended by today. */
    public Heirs heirs() {
        return directory().heirs(clock.today());
    }

    /** A unit and all that have been merged into it by today: what was begun in their names goes on in its name. */
    public Set<UnitRef> lineage(UnitRef ref) {
        return directory().lineage(ref, clock.today());
    }

    /**
     * Whether people of {@code unit} belong to {@code asking}, or to what has taken its place: what a ward has begun to ask
     * its people, the people of the ward it was merged into may still answer.
     */
    public boolean belongs(UnitRef unit, UnitRef asking) {
        return covers(heir(asking), unit);
    }

    /**
     * The units of today whose name holds the words asked for, best match first: as written, then but for the place of the
     * tone, then without marks.
     */
    public List<Unit> search(String query, int limit) {
        return search(query, clock.today(), limit);
    }

    /** The same among the units of another day. */
    public List<Unit> search(String query, LocalDate on, int limit) {
        return directory().search(query, on, limit);
    }

    private UnitDirectory directory() {
        return directory.get();
    }
}
