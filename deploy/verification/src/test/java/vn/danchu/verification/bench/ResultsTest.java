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
    void a_ratio_is_judged_by_the_worse_end_of_its_interval() throws IOException {
        Results results = results();

        results.add("missed", "/s", RATIO, Goal.atLeast(0.55, 0.70));
        results.add("floor", "/s", RATIO, Goal.atLeast(0.54, 0.70));
        results.add("aim", "/s", RATIO, Goal.atLeast(0.40, 0.54));
        results.add("less is better", "ms", RATIO, Goal.atMost(0.64, 0.60));

        assertThat(Files.readString(folder.resolve("results.md")))
                .contains("| missed | 600 /s | 1000 /s | 0.600 | 0.540–0.650 | ≥ 0.55 | ≥ 0.70 | 2 of 9 | MISSED |")
                .contains("| ≥ 0.54 | ≥ 0.70 | 2 of 9 | floor reached |")
                .contains("| ≥ 0.40 | ≥ 0.54 | 2 of 9 | aim reached |")
                .contains(
                        "| less is better | 600 ms | 1000 ms | 0.600 | 0.540–0.650 | ≤ 0.64 | ≤ 0.60 | 2 of 9 | MISSED"
                                + " |");
    }

    @Test
    void what_is_not_to_be_believed_says_so() throws IOException {
        Results results = results();

        results.add("cold", "/s", new Ratio(0.6, 0.54, 0.65, 600, 1_000, 9, 0, false), null);
        results.add("busy", "/s", new Ratio(0.6, 0.54, 0.65, 600, 1_000, 9, 5, true), Goal.atLeast(0.1, 0.2));

        assertThat(Files.readString(folder.resolve("results.md")))
                .contains("| cold | 600 /s | 1000 /s | 0.600 | 0.540–0.650 | – | – | 0 of 9 | doubtful: never warm |")
                .contains("| 5 of 9 | doubtful: aim reached |");
    }

    @Test
    void a_figure_of_its_own_is_judged_by_itself() throws IOException {
        results().add("memory", "GiB", 3.456, Goal.atMost(4, 3.2));

        assertThat(Files.readString(folder.resolve("results.md")))
                .contains("| memory | 3.46 GiB | – | – | – | ≤ 4 | ≤ 3.20 | – | floor reached |");
    }

    @Test
    void what_could_not_be_measured_says_why() throws IOException {
        results().missing("post", "wrk told no result");

        assertThat(Files.readString(folder.resolve("results.md")))
                .contains("| post | – | – | – | – | – | – | – | no result: wrk told no result |");
    }

    @Test
    void programs_read_the_same_as_people() throws IOException {
        Results results = results();

        results.add("comment POST", "/s", RATIO, Goal.atLeast(0.55, 0.70));
        results.add(new Cost(
                "comment POST",
                11,
                3_200.4,
                Map.of("postgresql", 0.71, "consultation", 1.25),
                Map.of("consultation", 81_234.)));

        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("results.json").toFile());
        assertThat(json.at("/rows/0/finding/ratio/low").asDouble()).isEqualTo(0.54);
        assertThat(json.at("/rows/0/goal/floor").asDouble()).isEqualTo(0.55);
        assertThat(json.at("/costs/0/processorMilliseconds/postgresql").asDouble())
                .isEqualTo(0.71);
        assertThat(json.at("/costs/0/allocatedBytes/consultation").asDouble()).isEqualTo(81_234);
        assertThat(Files.readString(folder.resolve("results.md")))
                .contains("| comment POST | 11.0 | 3200 | consultation 1.250, postgresql 0.710 | consultation 81.2 |");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("11.0 statements, 3200 bytes of WAL")
                .contains("2 of 9");
    }

    private Results results() {
        return new Results(new PrintStream(printed, true, StandardCharsets.UTF_8), folder);
    }
}
