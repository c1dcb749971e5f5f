package vn.danchu.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Boards and alerts ask for measures that exist, and each alert tells what to do. */
class ObservabilityTest {

    private static final Path METRICS = Project.ROOT.resolve("docs/metrics.md");
    private static final Path RUNBOOKS = Project.ROOT.resolve("docs/runbooks");

    /** Measures of the operators' and the cluster's own, which no page of ours lists. */
    private static final Set<String> OF_OTHERS = Set.of(
            "cnpg_collector_pg_wal_archive_status",
            "kubelet_volume_stats_available_bytes",
            "kubelet_volume_stats_capacity_bytes");

    /** A row of a table of measures: their names, and their kind. */
    private static final Pattern ROW = Pattern.compile("^\\| (`.+?`) \\| (timer|gauge|counter) \\|");

    private static final Pattern CODE = Pattern.compile("`([a-z]+(?:_[a-z]+)+)`");
    private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?!\\s*[=!]~?\")");
    private static final Pattern ABSENT = Pattern.compile("absent\\(up\\{[^}]*app_kubernetes_io_name=\"([a-z-]+)\"}");
    private static final Pattern AMONG = Pattern.compile("app_kubernetes_io_name=~\"([^\"]+)\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without)\\s*\\([^)]*\\)");

    static List<JsonNode> alerts() {
        var alerts = new ArrayList<JsonNode>();
        Overlay.CITY
                .object("PrometheusRule", "danchu")
                .at("/spec/groups")
                .forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts;
    }

    static List<JsonNode> boards() {
        var boards = new ArrayList<JsonNode>();
        Overlay.CITY
                .object("ConfigMap", "danchu-boards")
                .path("data")
                .forEach(text -> boards.add(parse(text.asText())));
        return boards;
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void an_alert_leads_to_its_runbook(JsonNode alert) throws IOException {
        String name = alert.path("alert").asText();
        Path runbook = RUNBOOKS.resolve(name + ".md");

        assertThat(alert.at("/annotations/runbook").asText()).isEqualTo("docs/runbooks/" + name + ".md");
        assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
        assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
        assertThat(Files.readString(runbook))
                .startsWith("# " + name + "\n")
                .contains("**Means.**", "**See.**", "**Do.**", "**Over when**");
    }

    @Test
    void no_runbook_is_without_its_alert() throws IOException {
        var named = alerts().stream().map(alert -> alert.path("alert").asText()).toList();
        try (var pages = Files.list(RUNBOOKS)) {
            var runbooks = pages.map(page -> page.getFileName().toString())
                    .filter(page -> Character.isUpperCase(page.charAt(0)) && !page.equals("README.md"))
                    .map(page -> page.replace(".md", ""))
                    .toList();

            assertThat(named).containsExactlyInAnyOrderElementsOf(runbooks);
        }
    }

    @Test
    void what_boards_and_alerts_ask_for_is_measured() throws IOException {
        Set<String> measured = measured();
        assertThat(measured).hasSizeGreaterThan(20);

        assertThat(asked()).hasSizeGreaterThan(15).isSubsetOf(measured);
    }

    @Test
    void each_deployable_is_missed_when_no_replica_of_it_is_left() {
        String question = alerts().stream()
                .filter(alert -> alert.path("alert").asText().equals("ServiceIsGone"))
                .map(alert -> alert.path("expr").asText())
                .findFirst()
                .orElseThrow();
        List<String> deployables =
                Deployable.of(Project.ROOT).stream().map(Deployable::name).toList();

        assertThat(ABSENT.matcher(question).results().map(name -> name.group(1)))
                .containsExactlyInAnyOrderElementsOf(deployables);
        assertThat(AMONG.matcher(question).results().map(names -> names.group(1)))
                .singleElement()
                .satisfies(names -> assertThat(names.split("\\|")).containsExactlyInAnyOrderElementsOf(deployables));
    }

    @ParameterizedTest
    @MethodSource("boards")
    void a_board_is_complete_and_asks_the_chosen_source(JsonNode board) {
        assertThat(board.path("uid").asText()).startsWith("danchu-");
        assertThat(board.path("timezone").asText()).isEqualTo("Asia/Ho_Chi_Minh");
        var numbers = new TreeSet<Integer>();
        for (JsonNode panel : board.path("panels")) {
            assertThat(numbers.add(panel.path("id").asInt())).as("%s", panel).isTrue();
            assertThat(panel.path("title").asText()).isNotBlank();
            if (!panel.path("type").asText().equals("row")) {
                assertThat(panel.path("targets")).isNotEmpty();
                panel.findValues("datasource")
                        .forEach(source ->
                                assertThat(source.path("uid").asText()).isEqualTo("${source}"));
            }
        }
    }

    /** What they ask of deployables of ours. */
    static Set<String> askedOfUs() {
        Set<String> asked = asked();
        asked.removeAll(OF_OTHERS);
        return asked;
    }

    private static Set<String> asked() {
        Stream<String> questions = Stream.concat(
                alerts().stream().map(alert -> alert.path("expr").asText()),
                boards().stream().flatMap(board -> board.findValuesAsText("expr").stream()));
        var asked = new TreeSet<String>();
        questions.forEach(question -> asked.addAll(names(question)));
        return asked;
    }

    /** Every name of {@code docs/metrics.md}, and what a timer becomes. */
    private static Set<String> measured() throws IOException {
        var names = new TreeSet<>(OF_OTHERS);
        for (String line : Files.readAllLines(METRICS)) {
            var row = ROW.matcher(line);
            if (!row.find()) {
                continue;
            }
            CODE.matcher(row.group(1)).results().map(name -> name.group(1)).forEach(name -> {
                names.add(name);
                if (row.group(2).equals("timer")) {
                    Stream.of("_count", "_sum", "_max").forEach(end -> names.add(name + end));
                }
            });
        }
        return names;
    }

    /** The measures an expression names: what is left without labels, groupings and texts. */
    private static Set<String> names(String expression) {
        String bare = GROUPING.matcher(expression).replaceAll(" ").replaceAll("\\{[^}]*}", " ");
        var names = new TreeSet<String>();
        NAME.matcher(bare).results().forEach(name -> names.add(name.group()));
        return names;
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
