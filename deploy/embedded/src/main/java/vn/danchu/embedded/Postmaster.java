package vn.danchu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The running server process of a data directory, found by PostgreSQL's own pid file. */
record Postmaster(ProcessHandle process) {

    private static final long SECONDS_TO_STOP = 30;

    /** The server that runs on the data now, if any. A stale pid file, or one whose number another process got, is none. */
    static Optional<Postmaster> of(Path data) {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .map(Postmaster::new);
    }

    CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /**
     * Stops the server without waiting for its clients. A plain terminate would wait until the last one leaves, so the
     * signals are PostgreSQL's: INT for a fast stop, QUIT when that lasts too long (recovery then replays the log).
     */
    void stop() {
        signal("INT");
        if (!goneWithin(SECONDS_TO_STOP)) {
            signal("QUIT");
            if (!goneWithin(SECONDS_TO_STOP)) {
                throw new IllegalStateException("PostgreSQL with pid " + process.pid() + " does not stop");
            }
        }
    }

    private void signal(String name) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean goneWithin(long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
