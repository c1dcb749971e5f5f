package vn.danchu.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.metric.SampledGauge;
import vn.danchu.platform.metric.Sampling;
import vn.danchu.platform.time.PlatformClock;

/** For how long what was done has been protected by grants only. */
@ApplicationScoped
class AuditGauges {

    private final WorkerDatabase database;
    private final PlatformClock clock;
    private final SampledGauge age;
    private final Sampling sampling;

    AuditGauges(WorkerDatabase database, PlatformClock clock, MeterRegistry meters, Sampling sampling) {
        this.database = database;
        this.clock = clock;
        this.age = SampledGauge.register(
                meters,
                "danchu.audit.unsealed.age.seconds",
                "Age of the oldest entry of the audit trail that is not yet in its chain",
                Tags.empty());
        this.sampling = sampling;
    }

    void start(@Observes StartupEvent event) {
        sampling.repeating("audit-gauges", List.of(age), this::measure);
    }

    private void measure() throws SQLException {
        Optional<Instant> oldest = database.inTransaction(AuditChain::oldestUnsealed);
        age.found(oldest.map(made -> Duration.between(made, clock.now()).toMillis() / 1_000.0)
                .orElse(0.0));
    }
}
