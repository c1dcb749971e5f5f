package vn.danchu.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path folder;

    private PidFile file;
    private Process process;

    @BeforeEach
    void start() throws IOException {
        file = new PidFile(folder.resolve("service.pid"));
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void finds_the_process_it_was_written_for() throws IOException {
        file.write(process.toHandle());

        assertThat(file.process()).contains(process.toHandle());
    }

    @Test
    void does_not_take_another_process_with_the_same_number_for_it() throws IOException {
        Instant earlier = process.info().startInstant().orElseThrow().minusSeconds(60);
        Files.writeString(file.file(), process.pid() + " " + earlier);

        assertThat(file.process()).isEmpty();
    }

    @Test
    void finds_nothing_when_the_process_has_ended() throws Exception {
        file.write(process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(file.process()).isEmpty();
    }

    @Test
    void finds_nothing_without_a_file() throws IOException {
        assertThat(file.process()).isEmpty();
    }

    @Test
    void a_process_that_obeys_is_not_killed() throws InterruptedException {
        boolean gracefully = PidFile.stop(process.toHandle(), Duration.ofSeconds(60));

        assertThat(gracefully).isTrue();
        assertThat(process.waitFor()).isEqualTo(128 + 15);
    }

    @Test
    void the_directory_lists_what_a_killed_supervisor_left() throws Exception {
        var directory = new RunDirectory(folder.resolve("run"), folder.resolve("logs"));
        directory.create();
        directory.pidFile("alive").write(process.toHandle());
        Process dead = new ProcessBuilder("true").start();
        directory.pidFile("dead").write(dead.toHandle());
        dead.waitFor();

        assertThat(directory.left())
                .extracting(RunDirectory.Left::part, left -> left.process().pid())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("alive", process.pid()));
    }
}
