package vn.danchu.platform.database;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.background.Background;

/**
 * What a table says, kept in memory for requests that must not pay for it, and read again from time to time: what is entered
 * takes effect without a restart.
 *
 * @param <T> immutable
 */
public final class Remembered<T> {

    private final String name;
    private final WorkerDatabase database;
    private final WorkerDatabase.Work<T> reading;
    private volatile @Nullable T value;
    private @Nullable Background again;

    /**
     * Remembers nothing yet.
     *
     * @param name of the thread that reads again
     * @param reading what is done in a transaction of the worker
     */
    public Remembered(String name, WorkerDatabase database, WorkerDatabase.Work<T> reading) {
        this.name = name;
        this.database = database;
        this.reading = reading;
    }

    /** Reads, and goes on reading. */
    public void start(Duration every) throws SQLException {
        read();
        again = Background.repeating(name, every, () -> {
            read();
            return false;
        });
    }

    public void stop() throws InterruptedException {
        if (again != null) {
            again.stop();
        }
    }

    /** What was read last. */
    public T get() {
        return requireNonNull(value, name + " are asked for before the service has started");
    }

    private void read() throws SQLException {
        value = database.inTransaction(reading);
    }
}
