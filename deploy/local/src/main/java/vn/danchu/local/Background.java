package vn.danchu.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.danchu.local.part.Leftovers;
import vn.danchu.local.part.PlatformParts;
import vn.danchu.local.part.Workspace;
import vn.danchu.local.supervision.Command;
import vn.danchu.local.supervision.Part;
import vn.danchu.local.supervision.PidFile;
import vn.danchu.local.supervision.RunDirectory;

/** Starts, shows and stops a launcher that runs without a terminal. */
final class Background {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STOP = Duration.ofMinutes(3);

    private final Workspace workspace;
    private final RunDirectory directory;
    private final PrintStream out;

    Background(Workspace workspace, PrintStream out) {
        this.workspace = workspace;
        this.directory = workspace.runDirectory();
        this.out = out;
    }

    /** Returns 0 when all is healthy, and 1 with the reason on the screen when it will not be. */
    int up(List<String> launcher) throws IOException, InterruptedException {
        directory.create();
        if (directory.pidFile(Launcher.NAME).process().isPresent()) {
            out.println("The platform runs already.");
            return status();
        }
        Files.deleteIfExists(Launcher.readyFile(workspace));
        directory.rotate(Launcher.NAME);
        Path log = directory.log(Launcher.NAME);
        Process process = new Command(launcher, Map.of(), workspace.project()).start(log);
        long shown = 0;
        boolean ended = false;
        while (!ended && !Files.exists(Launcher.readyFile(workspace))) {
            ended = process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
            shown = show(log, shown);
        }
        show(log, shown);
        if (ended) {
            out.println("The platform did not start.");
            return 1;
        }
        return 0;
    }

    int down() throws IOException, InterruptedException {
        Optional<ProcessHandle> launcher = directory.pidFile(Launcher.NAME).process();
        if (launcher.isPresent()) {
            out.println("Stopping the platform (pid " + launcher.get().pid() + ") ...");
            PidFile.stop(launcher.get(), STOP);
        }
        new Leftovers(PlatformParts.withNext(workspace), workspace, out).stop();
        Files.deleteIfExists(Launcher.readyFile(workspace));
        out.println("Nothing of the platform runs.");
        return 0;
    }

    /** Shows each part; 0 only if all are healthy. */
    int status() throws IOException, InterruptedException {
        boolean all = true;
        for (Part part : PlatformParts.of(workspace)) {
            Optional<ProcessHandle> process = directory.pidFile(part.name()).process();
            boolean good = process.isPresent() && part.health().good();
            all &= good;
            out.printf(
                    "  %-14s%-12s%s%n",
                    part.name(),
                    good ? "healthy" : process.isPresent() ? "not healthy" : "not running",
                    process.map(running -> "pid " + running.pid() + ", " + memory(running))
                            .orElse(""));
        }
        return all ? 0 : 1;
    }

    private static String memory(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private long show(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] news = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(news);
            out.write(news);
            out.flush();
            return from + news.length;
        }
    }
}
