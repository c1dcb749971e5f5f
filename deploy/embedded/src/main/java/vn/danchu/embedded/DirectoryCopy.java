package vn.danchu.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A folder with all that is in it, copied until it is on disk. */
final class DirectoryCopy {

    private DirectoryCopy() {}

    /**
     * Copies. What vanishes meanwhile is left out: whoever deletes files while they are copied knows how to do without.
     *
     * @param wanted asked of each path below the folder, relative to it; what is not wanted is left out with all below it
     */
    static void of(String what, Path from, Path to, Predicate<Path> wanted, CopyProgress progress) throws IOException {
        List<Path> paths = paths(from, wanted);
        Runnable copied = progress.begin(what, paths.size());
        for (Path path : paths) {
            try {
                Files.copy(from.resolve(path), to.resolve(path), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException vanished) {
                if (Files.exists(from.resolve(path))) {
                    throw vanished;
                }
            }
            copied.run();
        }
        flush(to);
    }

    /** Returns when everything that was written to the file system of a path is on disk. */
    static void flush(Path path) throws IOException {
        Process sync = new ProcessBuilder("sync", "--file-system", path.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (sync.waitFor() != 0) {
                throw new IOException("What was written to " + path + " may not be on disk.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped before what was written to " + path + " was on disk.", stopped);
        }
    }

    /** A folder before what is in it. */
    private static List<Path> paths(Path from, Predicate<Path> wanted) throws IOException {
        List<Path> paths = new ArrayList<>();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return add(directory) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            private boolean add(Path path) {
                Path relative = from.relativize(path);
                return wanted.test(relative) && paths.add(relative);
            }
        });
        return paths;
    }
}
