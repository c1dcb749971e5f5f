package vn.danchu.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a training run of a Java program leaves for the next starts of the same build: its classes as they were read and linked,
 * and which methods were worth compiling (<a href="https://openjdk.org/jeps/483">JEP 483</a>,
 * <a href="https://openjdk.org/jeps/515">JEP 515</a>).
 *
 * <p>The JVM makes sure that the cache is of the same JDK, collector and class path; but it has been seen to take classes from the
 * cache that a jar of the same name no longer had. So the name tells of which jars it is, and one of others is not found.
 *
 * @param file where it is
 * @param training whether this run is to make it; the process then takes half a minute to end
 */
record AotCache(Path file, boolean training) {

    /** What a name ends with until the run that made it has come to its end. */
    static final String UNFINISHED = ".unfinished";

    private static final Duration WRITING = Duration.ofMinutes(5);

    /**
     * The cache of a program.
     *
     * @param caches where caches are
     * @param name of the program
     * @param program the folder of its jars, which may not be there yet
     */
    static AotCache of(Path caches, String name, Path program, boolean training) {
        String jars = described(program);
        UUID fingerprint = UUID.nameUUIDFromBytes(jars.getBytes(StandardCharsets.UTF_8));
        return new AotCache(caches.resolve(name + "-" + fingerprint + ".aot"), training);
    }

    /** Each file with its size and when it was written; nothing while somebody writes them. */
    private static String described(Path program) {
        if (!Files.isDirectory(program)) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        try {
            Files.walkFileTree(program, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    lines.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException changing) {
            return "";
        }
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }

    /** Whether it is made or used now. It holds what the JVM loads from its class path, not what other class loaders do. */
    boolean matters() {
        return training || Files.exists(file);
    }

    /** The options of the JVM. */
    List<String> options() {
        if (training) {
            return List.of("-XX:AOTCacheOutput=" + file + UNFINISHED);
        }
        // To name one that is not there would be told of as an error in the log of each start.
        return matters() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** How long the process may take to end. */
    Duration patience(Duration otherwise) {
        return training ? WRITING : otherwise;
    }
}
