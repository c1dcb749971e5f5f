package vn.danchu.local.supervision;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts parts as soon as those they need are healthy, starts a part again when it dies, and stops each part once
 * nothing that needs it runs. One thread lives with each part from its first start to its last.
 */
public final class Supervisor {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LINES_OF_LOG = 20;

    /** What was never healthy is tried so often at most, whatever the limits: no accident and no drill comes before that. */
    private static final int TRIES = 5;

    private final RunDirectory directory;
    private final Progress progress;
    private final Clock clock;
    private final Limits limits;
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private volatile boolean stopping;

    /**
     * When the supervisor gives up.
     *
     * @param deaths how often a part may die within the given time
     * @param within the time
     * @param ports how long a port may stay taken before a part starts
     */
    public record Limits(int deaths, Duration within, Duration ports) {}

    /** A supervisor of parts that each come after those they need. */
    public Supervisor(List<Part> parts, RunDirectory directory, Progress progress, Clock clock, Limits limits) {
        this.limits = limits;
        this.directory = directory;
        this.progress = progress;
        this.clock = clock;
        for (Part part : parts) {
            for (String earlier : part.after()) {
                if (!lives.containsKey(earlier)) {
                    throw new IllegalArgumentException(
                            part.name() + " comes after " + earlier + ", which is not before it");
                }
            }
            lives.put(part.name(), new Life(part, new RestartLimit(limits.deaths(), limits.within())));
        }
    }

    /**
     * Starts everything and returns when all parts are healthy or one of them cannot be kept running.
     *
     * @return the reason why not, or null when all is well
     */
    public @Nullable String start() throws InterruptedException {
        var healthy = CompletableFuture.allOf(
                lives.values().stream().map(life -> life.healthy).toArray(CompletableFuture[]::new));
        for (Life life : lives.values()) {
            life.thread = Thread.ofVirtual().name(life.part.name()).start(life);
        }
        CompletableFuture<@Nullable Object> first = CompletableFuture.anyOf(healthy, failure);
        first.join();
        return failure.getNow(null);
    }

    /** Blocks until a part cannot be kept running, and tells why. */
    public String awaitFailure() {
        return failure.join();
    }

    /**
     * Stops all parts, each when those that need it have stopped. Meanwhile nothing is started again. Whoever asks a second time
     * waits for the first.
     */
    public synchronized void stop() throws InterruptedException {
        stopping = true;
        var stops = new LinkedHashMap<String, CompletableFuture<@Nullable Void>>();
        for (Life life : List.copyOf(lives.values()).reversed()) {
            CompletableFuture<?>[] later = lives.values().stream()
                    .filter(other -> other.part.after().contains(life.part.name()))
                    .map(other -> requireNonNull(stops.get(other.part.name())))
                    .toArray(CompletableFuture[]::new);
            stops.put(
                    life.part.name(),
                    CompletableFuture.allOf(later)
                            .thenRunAsync(life::stop, task -> Thread.ofVirtual().start(task)));
        }
        CompletableFuture.allOf(stops.values().toArray(CompletableFuture[]::new))
                .join();
    }

    /** What happens to one part, over all its processes. */
    private final class Life implements Runnable {

        private final Part part;
        private final RestartLimit limit;
        private final Path log;
        private final PidFile pidFile;
        private final CompletableFuture<@Nullable Void> healthy = new CompletableFuture<>();
        private @Nullable Thread thread;
        private int tries;

        Life(Part part, RestartLimit limit) {
            this.part = part;
            this.limit = limit;
            this.log = directory.log(part.name());
            this.pidFile = directory.pidFile(part.name());
        }

        @Override
        public void run() {
            try {
                for (String earlier : part.after()) {
                    requireNonNull(lives.get(earlier)).healthy.get();
                }
                directory.rotate(part.name());
                boolean again = true;
                while (again && !stopping) {
                    live();
                    again = !stopping && allowsAnother();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                failure.complete(part.name() + ": " + e.getMessage());
            }
        }

        /** From one start of the process to its end. */
        private void live() throws IOException, InterruptedException {
            part.health().forget();
            part.preparation().prepare(log, progress);
            awaitPorts();
            Instant start = clock.instant();
            progress.say(part.name(), "starting: " + part.doing());
            Process process = part.command().start(log);
            try {
                pidFile.write(process.toHandle());
                if (becomesHealthy(process, start)) {
                    progress.say(
                            part.name(), "ready after " + Progress.seconds(Duration.between(start, clock.instant())));
                    healthy.complete(null);
                }
                int code = process.waitFor();
                if (!stopping) {
                    tellDeath(code);
                }
            } finally {
                end(process);
            }
        }

        private boolean becomesHealthy(Process process, Instant start) throws InterruptedException {
            Duration told = PATIENCE;
            while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                if (part.health().good()) {
                    return true;
                }
                Duration age = Duration.between(start, clock.instant());
                if (age.compareTo(part.startLimit()) > 0) {
                    progress.say(part.name(), "not healthy after " + Progress.seconds(age) + "; killed");
                    process.destroyForcibly();
                    return false;
                }
                if (age.compareTo(told) > 0) {
                    progress.say(part.name(), "still starting after " + Progress.seconds(age));
                    told = told.plus(PATIENCE);
                }
            }
            return false;
        }

        private void tellDeath(int code) throws IOException {
            progress.say(part.name(), "died with exit code " + code + "; the end of " + log + ":");
            for (String line : LogTail.lines(log, LINES_OF_LOG)) {
                progress.say(part.name(), "| " + line);
            }
        }

        private boolean allowsAnother() {
            tries++;
            if ((healthy.isDone() || tries < TRIES) && limit.allowsAfterDeathAt(clock.instant())) {
                progress.say(part.name(), "starting it again");
                return true;
            }
            failure.complete(part.name() + " dies again and again; its log is " + log);
            return false;
        }

        /** A process that dies may leave its ports taken for a moment; one that never ran finds them taken for good. */
        private void awaitPorts() throws IOException, InterruptedException {
            Instant deadline = clock.instant().plus(limits.ports());
            for (int port : part.ports()) {
                while (taken(port)) {
                    if (clock.instant().isAfter(deadline)) {
                        throw new IOException("port " + port + " is taken by another program");
                    }
                    Thread.sleep(POLL);
                }
            }
        }

        private static boolean taken(int port) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(port));
                return false;
            } catch (IOException e) {
                return true;
            }
        }

        private void stop() {
            Thread running = thread;
            if (running == null) {
                return;
            }
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Runs however the life ended: by death, by stop or by an error of our own. */
        private void end(Process process) throws IOException {
            boolean interrupted = Thread.interrupted();
            try {
                if (process.isAlive()) {
                    Instant start = clock.instant();
                    boolean gracefully = PidFile.stop(process.toHandle(), part.stopLimit());
                    progress.say(
                            part.name(),
                            (gracefully ? "stopped after " : "killed, since it had not stopped after ")
                                    + Progress.seconds(Duration.between(start, clock.instant())));
                }
                pidFile.delete();
                part.health().forget();
            } catch (InterruptedException e) {
                interrupted = true;
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
