package vn.danchu.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;

/** Every name that somebody outside can meet is explained in {@code docs/glossary.md}. */
class GlossaryTest {

    private static final Path ROOT = root();
    private static final String TITLE = ".title";

    @Test
    void everyEventIsExplained() throws IOException {
        assertExplained(
                EventCatalogue.events().stream().map(Class::getSimpleName).toList());
    }

    @Test
    void everyTopicIsExplained() throws IOException {
        assertExplained(Topics.declared().all().stream().map(Topic::name).toList());
    }

    @Test
    void everyNounOfAPathIsExplained() throws IOException {
        assertExplained(apis().stream()
                .flatMap(api -> api.path("paths").properties().stream())
                .flatMap(path -> Arrays.stream(path.getKey().split("/", -1)).skip(4))
                .filter(noun -> !noun.startsWith("{"))
                .toList());
    }

    @Test
    void everyProblemIsExplained() throws IOException {
        assertExplained(files("problems_vi.properties").stream()
                .flatMap(file -> read(file).stringPropertyNames().stream())
                .filter(key -> key.endsWith(TITLE))
                .map(key -> key.substring(0, key.length() - TITLE.length()))
                .toList());
    }

    @Test
    void everyRoleThatOpensAnEndpointIsExplained() throws IOException {
        List<String> roles = apis().stream()
                .flatMap(api -> api.findValues("x-roles").stream())
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toList();
        assertThat(roles).isNotEmpty();

        assertThat(without(roles, "docs/roles.md")).isEmpty();
    }

    private static void assertExplained(List<String> names) throws IOException {
        assertThat(names).isNotEmpty();

        assertThat(without(names, "docs/glossary.md"))
                .as("Names without a row in docs/glossary.md")
                .isEmpty();
    }

    private static List<String> without(List<String> names, String page) throws IOException {
        String text = Files.readString(ROOT.resolve(page));
        return names.stream()
                .distinct()
                .sorted()
                .filter(name -> !text.contains("`" + name + "`"))
                .toList();
    }

    private static List<JsonNode> apis() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> documents = Files.list(ROOT.resolve("services/contracts/openapi"))) {
            return documents.sorted().map(document -> tree(yaml, document)).toList();
        }
    }

    private static JsonNode tree(YAMLMapper yaml, Path document) {
        try {
            return yaml.readTree(document.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> services = Files.walk(ROOT.resolve("services"));
                Stream<Path> gateway = Files.walk(ROOT.resolve("gateway/src/main/resources"))) {
            return Stream.concat(services, gateway)
                    .filter(file -> file.endsWith(name))
                    .filter(file -> file.toString().contains("src/main/resources"))
                    .toList();
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The folder of the wrapper, from wherever the test is started. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "started outside the tree");
        }
        return folder;
    }
}
