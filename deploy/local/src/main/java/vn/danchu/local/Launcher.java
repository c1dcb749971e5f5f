package vn.danchu.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.danchu.local.identity.Realm;
import vn.danchu.local.part.Addresses;
import vn.danchu.local.part.Leftovers;
import vn.danchu.local.part.PlatformParts;
import vn.danchu.local.part.Workspace;
import vn.danchu.local.supervision.RunDirectory;
import vn.danchu.local.supervision.Supervisor;

/** The process that holds the platform: in the foreground for {@code run}, in the background for {@code up}. */
final class Launcher {

    /** The name of the launcher's own pid file, beside those of the parts. */
    static final String NAME = "launcher";

    private static final Supervisor.Limits LIMITS =
            new Supervisor.Limits(5, Duration.ofMinutes(2), Duration.ofSeconds(10));

    private final Workspace workspace;
    private final RunDirectory directory;
    private final PrintStream out;

    Launcher(Workspace workspace, PrintStream out) {
        this.workspace = workspace;
        this.directory = workspace.runDirectory();
        this.out = out;
    }

    /** Runs until it is stopped (exit code 0) or a part cannot be kept running (1). */
    int run() throws IOException, InterruptedException {
        directory.create();
        Optional<FileChannel> lock = directory.lock();
        if (lock.isEmpty()) {
            out.println("The platform runs already. make status shows it, make down stops it.");
            return 1;
        }
        try (FileChannel _ = lock.get()) {
            return runAlone();
        }
    }

    private int runAlone() throws IOException, InterruptedException {
        Files.deleteIfExists(readyFile(workspace));
        new Leftovers(PlatformParts.withNext(workspace), workspace, out).stop();
        directory.pidFile(NAME).write(ProcessHandle.current());

        var progress = new TimedProgress(out, Clock.systemUTC());
        var supervisor = new Supervisor(PlatformParts.of(workspace), directory, progress, Clock.systemUTC(), LIMITS);
        var hook = new Thread(() -> stop(supervisor), "stop");
        Runtime.getRuntime().addShutdownHook(hook);

        String reason = supervisor.start();
        if (reason == null) {
            out.println();
            out.println("Ready after " + progress.elapsed() + ".");
            ReadyTable.print(out, Addresses.table(), Realm.read().identities());
            Files.writeString(readyFile(workspace), progress.elapsed());
            reason = supervisor.awaitFailure();
        }
        out.println();
        out.println("Giving up: " + reason);
        return 1;
    }

    private void stop(Supervisor supervisor) {
        try {
            Files.deleteIfExists(readyFile(workspace));
            supervisor.stop();
            directory.pidFile(NAME).delete();
            out.println("Everything is stopped; the data are kept in "
                    + workspace.folder().resolve("data") + ".");
            out.flush();
        } catch (IOException e) {
            out.println("Cannot clear " + directory.run() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Exists while everything is healthy since the start. */
    static Path readyFile(Workspace workspace) {
        return workspace.runDirectory().run().resolve("ready");
    }
}
