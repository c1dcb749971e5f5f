package vn.danchu.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void reads_the_last_lines_of_a_log_longer_than_it_reads() throws IOException {
        Path log = folder.resolve("service.log");
        Files.write(
                log, IntStream.rangeClosed(1, 20_000).mapToObj(i -> "dòng " + i).toList());

        assertThat(LogTail.lines(log, 2)).containsExactly("dòng 19999", "dòng 20000");
    }

    @Test
    void reads_a_short_log_whole() throws IOException {
        Path log = Files.writeString(folder.resolve("service.log"), "one\ntwo");

        assertThat(LogTail.lines(log, 20)).containsExactly("one", "two");
    }

    @Test
    void reads_nothing_where_there_is_no_log() throws IOException {
        assertThat(LogTail.lines(folder.resolve("none.log"), 20)).isEmpty();
    }
}
