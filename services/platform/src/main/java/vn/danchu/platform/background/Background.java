package vn.danchu.platform.background;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import vn.danchu.platform.log.Correlation;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;

/**
 * A thread of the service, started with it and stopped with it. What it does must be safe to do on every replica at once and
 * to be cut off at any point.
 */
public final class Background {

    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_A_BUG = Duration.ofSeconds(1);

    private final Thread thread;
    private volatile boolean stopping;

    private Background(String name, Body body) {
        thread = Thread.ofPlatform().name("danchu-" + name).daemon().unstarted(() -> {
            try {
                while (!stopping) {
                    attempt(name, body);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A body that fails by a bug is begun again: a service whose relay or inbox has ended looks well and tells nothing. */
    private void attempt(String name, Body body) throws InterruptedException {
        try {
            body.run(() -> !stopping);
        } catch (RuntimeException | Error bug) {
            LOG.error(LogLine.of("background.failed").with(LogKeys.TASK, name).because(bug));
            Thread.sleep(PAUSE_AFTER_A_BUG);
        }
    }

    /** Runs a body that loops by itself for as long as it is told to go on; one that returns earlier is begun again. */
    public static Background running(String name, Body body) {
        Background background = new Background(name, body);
        background.thread.start();
        return background;
    }

    /**
     * Repeats a turn, each under an id of its own, which its lines and its events carry. A turn that fails is logged and tried again after the pause: an outage ends, and the work is still there.
     *
     * @param pause between turns; left out when a turn says that there is more to do at once
     */
    public static Background repeating(String name, Duration pause, Turn turn) {
        return running(name, goOn -> {
            while (goOn.getAsBoolean()) {
                boolean more = Correlation.during(Optional.of(UUID.randomUUID()), () -> more(name, turn));
                if (!more) {
                    Thread.sleep(pause);
                }
            }
        });
    }

    private static boolean more(String name, Turn turn) throws InterruptedException {
        try {
            return turn.take();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failure) {
            LOG.warn(LogLine.of("background.failed").with(LogKeys.TASK, name).because(failure));
            return false;
        }
    }

    /** Ends it: lets the step at hand finish for a moment, then leaves it. */
    public void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(PATIENCE);
    }

    /** What runs until it is told to end. */
    @FunctionalInterface
    public interface Body {

        /**
         * Runs.
         *
         * @param goOn false once the service stops
         * @throws InterruptedException when stopped while waiting
         */
        void run(BooleanSupplier goOn) throws InterruptedException;
    }

    /** One bounded piece of work. */
    @FunctionalInterface
    public interface Turn {

        /** Does the piece and says whether there is more to do at once. */
        boolean take() throws Exception;
    }
}
