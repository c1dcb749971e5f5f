package vn.danchu.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds the words of a {@code java} command of the JDK we run on. */
final class JavaCommand {

    private final List<String> words = new ArrayList<>();

    JavaCommand(int heapMegabytes) {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Small heaps on few cores: the serial collector and compact headers take the least memory.
        words.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
    }

    /**
     * Compiles quickly rather than well. Halves the processor time of a start; right for parts of others, whose peak
     * nobody measures here, and wrong for our services, whose peak is measured.
     */
    JavaCommand quickToStart() {
        return with("-XX:TieredStopAtLevel=1");
    }

    /** Starts with what a training run has left, where one has. */
    JavaCommand with(AotCache cache) {
        words.addAll(cache.options());
        return this;
    }

    JavaCommand with(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    /** A main class beside us, on our own class path. */
    List<String> main(Class<?> main, String... arguments) {
        return with("-cp", System.getProperty("java.class.path"), main.getName())
                .with(arguments)
                .words();
    }

    List<String> jar(Path jar) {
        return with("-jar", jar.toString()).words();
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
