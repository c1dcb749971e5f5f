package vn.danchu.platform.background;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import vn.danchu.platform.log.Correlation;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;

/**
 * What a service does besides answering: tasks that are begun with it and end with it. What a task does must be safe to do on
 * every replica at once and to be cut off at any point. Each says how long ago its last turn succeeded: a service whose task
 * stands still looks well and tells old things.
 */
@ApplicationScoped
public class Background {

    private static final Logger LOG = Logger.getLogger(Background.class);

    private final MeterRegistry meters;
    private final List<Task> tasks = new CopyOnWriteArrayList<>();

    /** @param meters which show the age of each task's last success, by their own clock */
    public Background(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Runs a body that loops by itself for as long as it is told to go on; one that returns earlier is begun again. */
    public void running(String name, Body body) {
        start(name, Duration.ZERO, body);
    }

    /**
     * Repeats a turn, each under an id of its own, which its lines and its events carry. A turn that fails is logged and tried again after the pause: an outage ends, and the work is still there.
     *
     * @param pause between turns; left out when a turn says that there is more to do at once
     */
    public void repeating(String name, Duration pause, Turn turn) {
        start(name, pause, loop -> {
            while (loop.goesOn()) {
                boolean more = Correlation.during(Optional.of(UUID.randomUUID()), () -> more(name, turn, loop));
                if (!more) {
                    Thread.sleep(pause);
                }
            }
        });
    }

    private static boolean more(String name, Turn turn, Loop loop) throws InterruptedException {
        try {
            boolean more = turn.take();
            loop.turned();
            return more;
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failure) {
            LOG.warn(LogLine.of("background.failed").with(LogKeys.TASK, name).because(failure));
            return false;
        }
    }

    private void start(String name, Duration pause, Body body) {
        Task task = new Task(name, pause, body, meters.config().clock());
        tasks.add(task);
        show(task, "danchu.background.age.seconds", "Since the last turn that succeeded", Task::age);
        show(task, "danchu.background.pause.seconds", "Between two turns of the task", Task::pause);
        task.start();
    }

    private void show(Task task, String name, String description, ToDoubleFunction<Task> value) {
        Gauge.builder(name, task, value)
                .description(description)
                .tag("task", task.name())
                .register(meters);
    }

    /** What runs. */
    List<Task> tasks() {
        return tasks;
    }

    /** Ends all: lets the steps at hand finish for a moment, then leaves them. */
    public void stop(@Observes ShutdownEvent event) throws InterruptedException {
        tasks.forEach(Task::end);
        for (Task task : tasks) {
            task.await();
        }
    }

    /** What runs until it is told to end. */
    @FunctionalInterface
    public interface Body {

        /**
         * Runs.
         *
         * @throws InterruptedException when stopped while waiting
         */
        void run(Loop loop) throws InterruptedException;
    }

    /** How a body and what keeps it running speak with one another. */
    public interface Loop {

        /** False once the service stops. */
        boolean goesOn();

        /** To be said after each turn that succeeded, also one that found nothing to do. */
        void turned();
    }

    /** One bounded piece of work. */
    @FunctionalInterface
    public interface Turn {

        /** Does the piece and says whether there is more to do at once. */
        boolean take() throws Exception;
    }
}
