package vn.danchu.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.metric.MetricConfiguration;
import vn.danchu.platform.metric.SampledGauge;
import vn.danchu.platform.time.PlatformClock;

/** For how long what was done has been protected by grants only. */
@ApplicationScoped
class AuditGauges {

    private final WorkerDatabase database;
    private final PlatformClock clock;
    private final MetricConfiguration configuration;
    private final SampledGauge age;
    private final Background background;

    AuditGauges(
            WorkerDatabase database,
            PlatformClock clock,
            MetricConfiguration configuration,
            MeterRegistry meters,
            Background background) {
        this.database = database;
        this.clock = clock;
        this.configuration = configuration;
        this.age = SampledGauge.register(
                meters,
                "danchu.audit.unsealed.age.seconds",
                "Age of the oldest entry of the audit trail that is not yet in its chain",
                Tags.empty());
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background.repeating("audit-gauges", configuration.every(), this::measure);
    }

    private boolean measure() throws SQLException {
        try {
            Optional<Instant> oldest = database.inTransaction(AuditChain::oldestUnsealed);
            age.found(oldest.map(made -> Duration.between(made, clock.now()).toMillis() / 1_000.0)
                    .orElse(0.0));
        } catch (SQLException | RuntimeException outage) {
            age.unknown();
            throw outage;
        }
        return false;
    }
}
