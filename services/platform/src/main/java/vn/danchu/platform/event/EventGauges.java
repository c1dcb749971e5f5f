package vn.danchu.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.metric.SampledGauge;
import vn.danchu.platform.metric.Sampling;
import vn.danchu.platform.time.PlatformClock;

/** What has been told and not sent, sent and not taken, taken and not understood. */
@ApplicationScoped
class EventGauges {

    private static final String BACKLOG = """
            select (select count(*) from platform.outbox) as rows,
                (select min(occurred_at) from platform.outbox) as oldest,
                (select count(*) from platform.parked_event) as parked
            """;

    private final WorkerDatabase database;
    private final InboxProgress progress;
    private final PlatformClock clock;
    private final SampledGauge rows;
    private final SampledGauge age;
    private final SampledGauge parked;
    private final Map<String, SampledGauge> lagByTopic = new TreeMap<>();
    private final Sampling sampling;

    EventGauges(
            WorkerDatabase database,
            InboxProgress progress,
            EventHandlers handlers,
            PlatformClock clock,
            MeterRegistry meters,
            Sampling sampling) {
        this.database = database;
        this.progress = progress;
        this.clock = clock;
        this.rows = SampledGauge.register(
                meters, "danchu.outbox.rows", "Events written and not yet on their topic", Tags.empty());
        this.age = SampledGauge.register(
                meters, "danchu.outbox.age.seconds", "Age of the oldest event not yet on its topic", Tags.empty());
        this.parked = SampledGauge.register(meters, "danchu.inbox.parked", "Parked events", Tags.empty());
        for (String topic : handlers.topics()) {
            lagByTopic.put(
                    topic,
                    SampledGauge.register(
                            meters,
                            "danchu.inbox.lag",
                            "Records that have not had their effect",
                            Tags.of("topic", topic)));
        }
        this.sampling = sampling;
    }

    void start(@Observes StartupEvent event) {
        sampling.repeating("backlog-gauges", List.of(rows, age, parked), this::measureBacklog);
        if (!lagByTopic.isEmpty()) {
            sampling.repeating("lag-gauges", lagByTopic.values(), this::measureLag);
        }
    }

    private void measureBacklog() throws SQLException {
        Backlog backlog = database.inTransaction(this::backlog);
        rows.found(backlog.rows());
        age.found(backlog.age().toMillis() / 1_000.0);
        parked.found(backlog.parked());
    }

    private void measureLag() {
        SortedMap<String, Long> lag = progress.lag();
        lagByTopic.forEach((topic, gauge) -> gauge.found(lag.getOrDefault(topic, 0L)));
    }

    private Backlog backlog(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BACKLOG);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Instant now = clock.now();
            OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
            return new Backlog(
                    row.getLong("rows"),
                    oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now),
                    row.getLong("parked"));
        }
    }

    private record Backlog(long rows, Duration age, long parked) {}
}
