package vn.danchu.local.part;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danchu.local.supervision.Command;

/** With real JVMs: which options they take together is theirs to say. */
class AotCacheTest {

    /** What the JVM tells of where a class came from. */
    private static final String FROM_THE_CACHE = Greeting.class.getName() + " source: shared objects file";

    @TempDir
    private Path folder;

    private Path program;

    private Path jar;

    /** What is run. */
    static final class Greeting {
        private Greeting() {}

        public static void main(String[] arguments) {
            System.out.println("xin chào");
        }
    }

    @BeforeEach
    void build() throws IOException {
        program = Files.createDirectory(folder.resolve("program"));
        jar = program.resolve("greeting.jar");
        build("one");
    }

    @Test
    void what_a_training_run_leaves_is_used_by_the_next() throws IOException, InterruptedException {
        assertThat(run(cache(true))).contains("xin chào");
        finish();

        assertThat(run(cache(false))).contains("xin chào").contains(FROM_THE_CACHE);
    }

    @Test
    void one_of_another_build_is_not_used() throws IOException, InterruptedException {
        run(cache(true));
        finish();
        build("another");

        assertThat(cache(false).options()).isEmpty();
        assertThat(run(cache(false))).contains("xin chào").doesNotContain(FROM_THE_CACHE);
    }

    @Test
    void without_one_a_program_starts_as_ever() {
        assertThat(cache(false).options()).isEmpty();
        assertThat(cache(false).matters()).isFalse();
        assertThat(cache(false).patience(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void who_is_learnt_from_may_take_time_to_end() {
        assertThat(cache(true).matters()).isTrue();
        assertThat(cache(true).patience(Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(1));
    }

    private void finish() throws IOException {
        Path cache = cache(false).file();
        Files.move(cache.resolveSibling(cache.getFileName() + AotCache.UNFINISHED), cache);
    }

    private AotCache cache(boolean training) {
        return AotCache.of(folder, "greeting", program, training);
    }

    /** All it says, to its end. */
    private String run(AotCache cache) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Files.deleteIfExists(log);
        var command = new Command(
                new JavaCommand(64)
                        .with("-Xlog:class+load")
                        .with(cache)
                        .with("-cp", jar.toString(), Greeting.class.getName())
                        .words(),
                Map.of(),
                folder);
        assertThat(command.run(log)).isZero();
        return Files.readString(log);
    }

    private void build(String name) throws IOException {
        String entry = Greeting.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                var packed = new JarOutputStream(file);
                var bytes = requireNonNull(Greeting.class.getClassLoader().getResourceAsStream(entry))) {
            packed.putNextEntry(new JarEntry(entry));
            bytes.transferTo(packed);
            packed.putNextEntry(new JarEntry("build"));
            packed.write(name.getBytes(StandardCharsets.UTF_8));
        }
    }
}
