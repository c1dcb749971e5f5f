package vn.danchu.local.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a process beyond our own life. A process number alone is no identity, since the system gives it out again;
 * with the time at which the process started it is one.
 */
public record PidFile(Path file) {

    /** The system tells start times relative to its boot, whose time moves a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public void write(ProcessHandle process) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(
                draft,
                process.pid() + " " + startOf(process).map(Instant::toString).orElse("unknown") + "\n");
        Files.move(
                draft,
                file,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** The process the file tells of, if it lives still. */
    public Optional<ProcessHandle> process() throws IOException {
        String[] words;
        try {
            words = Files.readString(file).strip().split(" ");
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (words.length != 2 || words[1].equals("unknown")) {
            return Optional.empty();
        }
        Instant start = Instant.parse(words[1]);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process)
                        .map(found -> Duration.between(start, found).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false));
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Asks a process to end, and kills it when it does not within the limit.
     *
     * @return whether it ended by itself
     */
    public static boolean stop(ProcessHandle process, Duration limit) throws InterruptedException {
        process.destroy();
        if (endsWithin(process, limit)) {
            return true;
        }
        process.destroyForcibly();
        endsWithin(process, limit);
        return false;
    }

    static boolean endsWithin(ProcessHandle process, Duration limit) throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
