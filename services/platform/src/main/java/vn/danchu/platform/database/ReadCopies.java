package vn.danchu.platform.database;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.metric.MetricConfiguration;

/**
 * What a service keeps in memory of its tables. Each copy is followed by a task of its own, and all are compared with their
 * tables by one that reads none of them: a copy that is no longer followed would otherwise look well and tell old things.
 */
@ApplicationScoped
public class ReadCopies {

    private final WorkerDatabase database;
    private final Background background;
    private final MetricConfiguration configuration;
    private final MeterRegistry meters;
    private final List<Remembered<?>> followed = new CopyOnWriteArrayList<>();

    ReadCopies(
            WorkerDatabase database, Background background, MetricConfiguration configuration, MeterRegistry meters) {
        this.database = database;
        this.background = background;
        this.configuration = configuration;
        this.meters = meters;
    }

    /**
     * A copy of which nothing is read yet.
     *
     * @param name of the copy, of the task that follows it and of what is measured of it
     * @param revision of all the tables that are read
     * @param reading what is done in a transaction of the worker
     */
    public <T> Remembered<T> remember(String name, Revision revision, WorkerDatabase.Work<T> reading) {
        return new Remembered<>(name, this, revision, reading, meters);
    }

    void start(@Observes StartupEvent event) {
        background.repeating("read-copies", configuration.every(), this::compare);
    }

    void follow(Remembered<?> copy, Duration every) {
        followed.add(copy);
        background.repeating(copy.name(), every, () -> {
            copy.look();
            return false;
        });
    }

    WorkerDatabase database() {
        return database;
    }

    private boolean compare() throws SQLException {
        try {
            for (Remembered<?> copy : followed) {
                copy.compare();
            }
        } catch (SQLException | RuntimeException outage) {
            followed.forEach(Remembered::unknown);
            throw outage;
        }
        return false;
    }
}
