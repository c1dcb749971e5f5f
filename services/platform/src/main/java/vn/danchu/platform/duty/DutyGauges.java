package vn.danchu.platform.duty;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.metric.MetricConfiguration;
import vn.danchu.platform.metric.SampledGauge;
import vn.danchu.platform.time.PlatformClock;

/** How much is owed, and how much of it too late. */
@ApplicationScoped
class DutyGauges {

    private static final String OWED = """
            select count(*) as open,
                count(*) filter (where state = 'BREACHED' or (state = 'OPEN' and due_on < ?)) as overdue
            from platform.duty where state in ('OPEN', 'PAUSED', 'BREACHED')
            """;

    private final WorkerDatabase database;
    private final PlatformClock clock;
    private final MetricConfiguration configuration;
    private final SampledGauge open;
    private final SampledGauge overdue;
    private final Background background;

    DutyGauges(
            WorkerDatabase database,
            PlatformClock clock,
            MetricConfiguration configuration,
            MeterRegistry meters,
            Background background) {
        this.database = database;
        this.clock = clock;
        this.configuration = configuration;
        this.open =
                SampledGauge.register(meters, "danchu.duties.open", "Duties neither met nor cancelled", Tags.empty());
        this.overdue = SampledGauge.register(
                meters,
                "danchu.duties.overdue",
                "Duties neither met nor cancelled whose date has passed",
                Tags.empty());
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background.repeating("duty-gauges", configuration.every(), this::measure);
    }

    private boolean measure() throws SQLException {
        try {
            Owed owed = database.inTransaction(connection -> owed(connection));
            open.found(owed.open());
            overdue.found(owed.overdue());
        } catch (SQLException | RuntimeException outage) {
            open.unknown();
            overdue.unknown();
            throw outage;
        }
        return false;
    }

    private Owed owed(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OWED)) {
            statement.setObject(1, clock.today());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Owed(row.getLong("open"), row.getLong("overdue"));
            }
        }
    }

    private record Owed(long open, long overdue) {}
}
