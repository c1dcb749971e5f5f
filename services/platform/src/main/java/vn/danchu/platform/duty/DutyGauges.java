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
import java.util.List;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.metric.SampledGauge;
import vn.danchu.platform.metric.Sampling;
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
    private final SampledGauge open;
    private final SampledGauge overdue;
    private final Sampling sampling;

    DutyGauges(WorkerDatabase database, PlatformClock clock, MeterRegistry meters, Sampling sampling) {
        this.database = database;
        this.clock = clock;
        this.open =
                SampledGauge.register(meters, "danchu.duties.open", "Duties neither met nor cancelled", Tags.empty());
        this.overdue = SampledGauge.register(
                meters,
                "danchu.duties.overdue",
                "Duties neither met nor cancelled whose date has passed",
                Tags.empty());
        this.sampling = sampling;
    }

    void start(@Observes StartupEvent event) {
        sampling.repeating("duty-gauges", List.of(open, overdue), this::measure);
    }

    private void measure() throws SQLException {
        Owed owed = database.inTransaction(this::owed);
        open.found(owed.open());
        overdue.found(owed.overdue());
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
