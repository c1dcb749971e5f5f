package vn.danchu.local.supervision;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a supervisor keeps the traces of its processes: {@code run/<part>.pid} and {@code logs/<part>.log}. */
public record RunDirectory(Path run, Path logs) {

    private static final String PID = ".pid";

    public void create() throws IOException {
        Files.createDirectories(run);
        Files.createDirectories(logs);
    }

    public Path log(String part) {
        return logs.resolve(part + ".log");
    }

    public PidFile pidFile(String part) {
        return new PidFile(run.resolve(part + PID));
    }

    /**
     * Held by the one supervisor of this directory until its process ends, however it ends.
     *
     * @return empty when another holds it
     */
    public Optional<FileChannel> lock() throws IOException {
        FileChannel channel =
                FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
            return Optional.of(channel);
        }
        channel.close();
        return Optional.empty();
    }

    /** Starts a fresh log and keeps the one before. */
    public void rotate(String part) throws IOException {
        Path log = log(part);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The processes of which a trace is left and which live still. */
    public List<Left> left() throws IOException {
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        var left = new ArrayList<Left>();
        try (var files = Files.newDirectoryStream(run, "*" + PID)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                var pidFile = new PidFile(file);
                pidFile.process()
                        .ifPresent(process ->
                                left.add(new Left(name.substring(0, name.length() - PID.length()), process, pidFile)));
            }
        }
        return left;
    }

    /** A process that outlived its supervisor. */
    public record Left(String part, ProcessHandle process, PidFile pidFile) {}
}
