package vn.danchu.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private static final Ratio RATIO = new Ratio(0.6, 0.54, 0.65, 600, 1_000, 9, 2, true);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void a_ratio_is_judged_by_the_lower_end_of_its_interval() throws IOException {
        Results results = results();

        results.add("lower", RATIO, 0.55, 0.70);
        results.add("higher", RATIO, 0.54, 0.70);

        assertThat(Files.readString(folder.resolve("results.md")))
                .contains("| lower | 600 | 1000 | 0.600 | 0.540–0.650 | 0.55 | 0.70 | 9 | 2 | MISSED |")
                .contains("| higher | 600 | 1000 | 0.600 | 0.540–0.650 | 0.54 | 0.70 | 9 | 2 | reached |");
    }

    @Test
    void programs_read_the_same_as_people() throws IOException {
        Results results = results();

        results.add("comment POST", RATIO, 0.55, 0.70);
        results.add(new Cost("comment POST", 11, 3_200.4, Map.of("postgresql", 0.71, "consultation", 1.25)));

        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("results.json").toFile());
        assertThat(json.at("/ratios/0/ratio/low").asDouble()).isEqualTo(0.54);
        assertThat(json.at("/ratios/0/floor").asDouble()).isEqualTo(0.55);
        assertThat(json.at("/costs/0/processorMilliseconds/postgresql").asDouble())
                .isEqualTo(0.71);
        assertThat(Files.readString(folder.resolve("results.md")))
                .contains("| comment POST | 11.0 | 3200 | consultation 1.25, postgresql 0.71 |");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("11.0 statements, 3200 bytes of WAL")
                .contains("2 of 9 pairs on a changing machine");
    }

    private Results results() {
        return new Results(new PrintStream(printed, true, StandardCharsets.UTF_8), folder);
    }
}
