package vn.danchu.verification.rebuild;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.danchu.local.part.Workspace;
import vn.danchu.local.supervision.Part;
import vn.danchu.local.supervision.PidFile;
import vn.danchu.local.supervision.Supervisor;

/** The process that makes the new generation, beside the one that serves. */
final class NextProcess implements AutoCloseable {

    private static final Supervisor.Limits LIMITS =
            new Supervisor.Limits(3, Duration.ofMinutes(2), Duration.ofSeconds(10));
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Supervisor supervisor;
    private final Path log;
    private final Thread atTheEnd = new Thread(this::stop, "stop-next");

    private NextProcess(Supervisor supervisor, Path log) {
        this.supervisor = supervisor;
        this.log = log;
    }

    /** Starts it and returns when it is healthy. One that a killed command has left is stopped first. */
    static NextProcess start(Workspace workspace, Part part) throws IOException, InterruptedException {
        workspace.runDirectory().create();
        Optional<ProcessHandle> left =
                workspace.runDirectory().pidFile(part.name()).process();
        if (left.isPresent()) {
            boolean _ = PidFile.stop(left.get(), STOP);
        }
        NextProcess next = new NextProcess(
                new Supervisor(List.of(part), workspace.runDirectory(), (name, what) -> {}, Clock.systemUTC(), LIMITS),
                workspace.runDirectory().log(part.name()));
        Runtime.getRuntime().addShutdownHook(next.atTheEnd);
        String failure = next.supervisor.start();
        if (failure != null) {
            next.end();
            throw new IOException("What makes the new generation does not start. " + failure);
        }
        return next;
    }

    /** Where it says how it is. */
    Path log() {
        return log;
    }

    @Override
    public void close() {
        end();
    }

    /** Stops it; doing so twice does no harm. */
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException ending) {
            // Then the hook stops it too, which does no harm.
        }
        stop();
    }

    private void stop() {
        try {
            supervisor.stop();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
