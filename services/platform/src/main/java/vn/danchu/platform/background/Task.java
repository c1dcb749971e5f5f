package vn.danchu.platform.background;

import io.micrometer.core.instrument.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;

/** A thread with a name, which begins its body again until it is ended, and knows when a turn of it last succeeded. */
final class Task implements Background.Loop {

    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_A_BUG = Duration.ofSeconds(1);
    private static final double NANOSECONDS = 1e9;

    private final String name;
    private final Duration pause;
    private final Background.Body body;
    private final Clock clock;
    private final Thread thread;
    private volatile long turnedAt;
    private volatile boolean ending;

    Task(String name, Duration pause, Background.Body body, Clock clock) {
        this.name = name;
        this.pause = pause;
        this.body = body;
        this.clock = clock;
        this.turnedAt = clock.monotonicTime();
        this.thread = Thread.ofPlatform().name("danchu-" + name).daemon().unstarted(this::run);
    }

    String name() {
        return name;
    }

    /** Seconds between two turns; zero where a body loops by itself. */
    double pause() {
        return pause.toNanos() / NANOSECONDS;
    }

    /** Seconds since the last turn that succeeded, or since the start before the first. */
    double age() {
        return (clock.monotonicTime() - turnedAt) / NANOSECONDS;
    }

    /** Whether it is so long over its pause that it hardly moves by itself again. */
    boolean standsStill(Duration patience) {
        return age() > pause() + patience.toSeconds();
    }

    void start() {
        thread.start();
    }

    void end() {
        ending = true;
        thread.interrupt();
    }

    void await() throws InterruptedException {
        thread.join(PATIENCE);
    }

    @Override
    public boolean goesOn() {
        return !ending;
    }

    @Override
    public void turned() {
        turnedAt = clock.monotonicTime();
    }

    private void run() {
        try {
            while (!ending) {
                attempt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A body that fails by a bug is begun again: a service whose relay or inbox has ended looks well and tells nothing. */
    private void attempt() throws InterruptedException {
        try {
            body.run(this);
        } catch (RuntimeException | Error bug) {
            LOG.error(LogLine.of("background.failed").with(LogKeys.TASK, name).because(bug));
            Thread.sleep(PAUSE_AFTER_A_BUG);
        }
    }
}
