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
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.duty.DutyBreached;
import vn.danchu.contracts.duty.DutyFacts;
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
                select id from platform.duty where state = 'OPEN' and due_on < ? and id = coalesce(?, id)
                order by due_on, id limit ? for update skip locked)
            and state = 'OPEN' returning *
            """;

    private static final String PASSED =
            "select id from platform.duty where state = 'OPEN' and due_on < ? order by due_on, id limit ?";

    private final WorkerDatabase database;
    private final Outbox outbox;
    private final Breaches breaches;
    private final PlatformClock clock;
    private final Settings settings;
    private final Background background;

    DutySweeper(
            WorkerDatabase database,
            Outbox outbox,
            Breaches breaches,
            PlatformClock clock,
            Settings settings,
            Background background) {
        this.database = database;
        this.outbox = outbox;
        this.breaches = breaches;
        this.clock = clock;
        this.settings = settings;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background.repeating("duty-sweeper", settings.every(), () -> sweep() == settings.batch());
    }

    /** Marks one batch; returns how many. What follows from one breach and cannot take effect holds up that one alone. */
    int sweep() throws SQLException {
        int breached;
        try {
            breached = mark(null, settings.batch());
        } catch (SQLException | RuntimeException failure) {
            breached = markEach();
        }
        if (breached > 0) {
            outbox.wake();
            LOG.info(LogLine.of("duty.breached").with(LogKeys.COUNT, breached));
        }
        return breached;
    }

    private int markEach() throws SQLException {
        int breached = 0;
        for (UUID id : database.inTransaction(this::passed)) {
            try {
                breached += mark(id, 1);
            } catch (SQLException | RuntimeException failure) {
                LOG.error(LogLine.of("duty.breach-failed")
                        .with(LogKeys.AGGREGATE_ID, id)
                        .with(failure));
            }
        }
        return breached;
    }

    private List<UUID> passed(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PASSED)) {
            statement.setObject(1, clock.today());
            statement.setInt(2, settings.batch());
            try (ResultSet row = statement.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getObject("id", UUID.class));
                }
                return ids;
            }
        }
    }

    /** @param id of the one that is marked; absent for as many as the limit says */
    private int mark(@Nullable UUID id, int limit) throws SQLException {
        return database.inTransaction(connection -> {
            List<Marked> breached = breach(connection, id, limit);
            List<Outbox.Entry> told = new ArrayList<>();
            for (Marked marked : breached) {
                told.add(new Outbox.Entry(new DutyBreached(marked.duty()), marked.version(), null));
                told.addAll(breaches.follow(marked.duty(), connection));
            }
            outbox.append(connection, told);
            return breached.size();
        });
    }

    private List<Marked> breach(Connection connection, @Nullable UUID id, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BREACH)) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            statement.setObject(2, clock.today());
            statement.setObject(3, id, Types.OTHER);
            statement.setInt(4, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<Marked> marked = new ArrayList<>();
                while (row.next()) {
                    marked.add(new Marked(DutyRow.facts(row), row.getLong("version")));
                }
                return marked;
            }
        }
    }

    /** A duty that is breached now, and its version. */
    private record Marked(DutyFacts duty, long version) {}

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
