package vn.danchu.platform.database;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.metric.SampledGauge;

/**
 * What tables say, kept in memory for requests that must not pay for it, and read again when they say something else: what is
 * entered takes effect without a restart. {@link ReadCopies} makes it.
 *
 * @param <T> immutable
 */
public final class Remembered<T> {

    private static final Logger LOG = Logger.getLogger(Remembered.class);

    private final String name;
    private final ReadCopies copies;
    private final Revision revision;
    private final WorkerDatabase.Work<T> reading;
    private final SampledGauge behind;
    private volatile @Nullable Copy<T> copy;

    Remembered(
            String name, ReadCopies copies, Revision revision, WorkerDatabase.Work<T> reading, MeterRegistry meters) {
        this.name = name;
        this.copies = copies;
        this.revision = revision;
        this.reading = reading;
        this.behind = SampledGauge.register(
                meters,
                "danchu.copy.behind",
                "1 while a copy in memory says something else than its tables",
                Tags.of("copy", name));
    }

    /** Reads, and goes on looking whether there is something else to read. */
    public void start(Duration every) throws SQLException {
        look();
        copies.follow(this, every);
    }

    /** What was read last. */
    public T get() {
        return requireNonNull(copy, () -> name + ": asked for before the service has started")
                .value();
    }

    /** The same, or something else before the first reading. */
    public T orElse(T otherwise) {
        Copy<T> known = copy;
        return known == null ? otherwise : known.value();
    }

    /** Reads if the tables say something else than what is known. */
    public void look() throws SQLException {
        Copy<T> known = copy;
        Optional<Copy<T>> newer = copies.database().inTransaction(connection -> {
            // The revision first: what is committed in between is then read again, never missed.
            long now = revision.of(connection);
            return known != null && known.revision() == now
                    ? Optional.empty()
                    : Optional.of(new Copy<>(now, reading.run(connection)));
        });
        newer.ifPresent(read -> {
            copy = read;
            LOG.info(LogLine.of("copy.read").with(LogKeys.COPY, name));
        });
    }

    String name() {
        return name;
    }

    /** Shows whether the tables say what is known here, as another thread than the one that reads finds it. */
    void compare() throws SQLException {
        long now = copies.database().inTransaction(revision::of);
        Copy<T> known = copy;
        behind.found(known != null && known.revision() == now ? 0L : 1L);
    }

    /** Shows that nobody knows. */
    void unknown() {
        behind.unknown();
    }

    private record Copy<T>(long revision, T value) {}
}
