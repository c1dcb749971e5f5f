package vn.danchu.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each alert is woken by what it is for and sleeps through what it is not for, as Prometheus itself evaluates it. */
class AlertsTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path SCENES = Project.KUBERNETES.resolve("src/test/resources/alerts.yaml");

    @TempDir
    private Path folder;

    private Promtool promtool;

    @BeforeEach
    void findPromtool() {
        Optional<Promtool> found = Promtool.ofThisMachine();
        assumeTrue(found.isPresent(), "promtool is missing: make test installs it (Debian's package prometheus)");
        promtool = found.orElseThrow();
    }

    @Test
    void prometheus_reads_the_rules() throws Exception {
        writeRules(Overlay.CITY.object("PrometheusRule", "danchu").path("spec"));

        Promtool.Verdict verdict = promtool.ask(folder, "check", "rules", "rules.yaml");

        assertThat(verdict.code()).as(verdict.text()).isZero();
    }

    @Test
    void each_alert_fires_when_it_should_and_not_before() throws Exception {
        writeRules(Overlay.CITY.object("PrometheusRule", "danchu").path("spec"));
        Files.copy(SCENES, folder.resolve("alerts.yaml"));

        Promtool.Verdict verdict = promtool.ask(folder, "test", "rules", "alerts.yaml");

        assertThat(verdict.code()).as(verdict.text()).isZero();
    }

    @Test
    void no_alert_is_without_a_scene_in_which_it_fires_and_one_in_which_it_sleeps() throws IOException {
        var fires = new TreeSet<String>();
        var sleeps = new TreeSet<String>();
        for (JsonNode scene : YAML.readTree(SCENES.toFile()).path("tests")) {
            for (JsonNode moment : scene.path("alert_rule_test")) {
                (moment.path("exp_alerts").isEmpty() ? sleeps : fires)
                        .add(moment.path("alertname").asText());
            }
        }

        List<String> alerts = ObservabilityTest.alerts().stream()
                .map(alert -> alert.path("alert").asText())
                .toList();
        assertThat(fires).containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(sleeps).containsExactlyInAnyOrderElementsOf(alerts);
    }

    @Test
    void prometheus_reads_every_question_of_the_boards() throws Exception {
        var questions = new ArrayList<Map<String, String>>();
        for (JsonNode board : ObservabilityTest.boards()) {
            for (String question : board.findValuesAsText("expr")) {
                questions.add(Map.of("record", "question:" + questions.size(), "expr", question));
            }
        }
        writeRules(new ObjectMapper()
                .valueToTree(Map.of("groups", List.of(Map.of("name", "boards", "rules", questions)))));

        Promtool.Verdict verdict = promtool.ask(folder, "check", "rules", "rules.yaml");

        assertThat(verdict.code()).as(verdict.text()).isZero();
        assertThat(verdict.text()).contains(questions.size() + " rules found");
    }

    private void writeRules(JsonNode rules) throws IOException {
        YAML.writeValue(folder.resolve("rules.yaml").toFile(), rules);
    }
}
