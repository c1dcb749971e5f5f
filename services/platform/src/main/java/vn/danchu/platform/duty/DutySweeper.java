package vn.danchu.platform.duty;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import vn.danchu.contracts.duty.DutyBreached;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.time.PlatformClock;

/**
 * Marks each duty whose date has passed as breached, once. Every replica sweeps; a row is taken by one of them, because the update asks
 * for the state it changes and passes over rows that another holds.
 */
@ApplicationScoped
class DutySweeper {

    private static final Logger LOG = Logger.getLogger(DutySweeper.class);

    private static final String BREACH = """
            update platform.duty set state = 'BREACHED', breached_at = ?, version = version + 1
            where id in (
                select id from platform.duty where state = 'OPEN' and due_on < ?
                order by due_on, id limit ? for update skip locked)
            and state = 'OPEN' returning *
            """;

    private final WorkerDatabase database;
    private final Outbox outbox;
    private final PlatformClock clock;
    private final Settings settings;
    private final Background background;

    DutySweeper(WorkerDatabase database, Outbox outbox, PlatformClock clock, Settings settings, Background background) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background.repeating("duty-sweeper", settings.every(), () -> sweep() == settings.batch());
    }

    /** Marks one batch; returns how many. */
    int sweep() throws SQLException {
        int breached = database.inTransaction(connection -> {
            List<Outbox.Entry> events = breach(connection);
            outbox.append(connection, events);
            return events.size();
        });
        if (breached > 0) {
            outbox.wake();
            LOG.info(LogLine.of("duty.breached").with(LogKeys.COUNT, breached));
        }
        return breached;
    }

    private List<Outbox.Entry> breach(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BREACH)) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            statement.setObject(2, clock.today());
            statement.setInt(3, settings.batch());
            try (ResultSet row = statement.executeQuery()) {
                List<Outbox.Entry> events = new ArrayList<>();
                while (row.next()) {
                    events.add(new Outbox.Entry(new DutyBreached(DutyRow.facts(row)), row.getLong("version"), null));
                }
                return events;
            }
        }
    }

    /** How the sweeper works. */
    @ConfigMapping(prefix = "danchu.duty.sweep")
    interface Settings {

        /** Pause between two looks. */
        @WithDefault("2s")
        Duration every();

        /** Duties of one transaction at most. */
        @WithDefault("200")
        int batch();
    }
}
