package vn.danchu.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the schemas and topics to what the README beside the released ones promises. */
class ReleasedContractsTest {

    private static final Path RELEASED = Path.of("src/test/released");
    private static final Path CURRENT = Path.of("src/main/resources");

    private static final String HOW =
            "A released contract may only grow. See src/test/released/README.md for what to do instead.";

    @Test
    void noReleasedSchemaIsBroken() throws IOException {
        List<Path> released = schemas();
        assertThat(released).isNotEmpty();

        assertThat(released.stream().flatMap(ReleasedContractsTest::breakingChanges))
                .as(HOW)
                .isEmpty();
    }

    /** Keys would move between partitions, and with them the order of an aggregate's events; history would be lost. */
    @Test
    void noReleasedTopicIsGoneOrCutAnew() throws IOException {
        JsonNode released = topics(RELEASED);
        assertThat(released).isNotEmpty();

        for (JsonNode topic : released) {
            assertThat(topics(CURRENT))
                    .as("%s Topic %s", HOW, topic.path("name").asText())
                    .anySatisfy(current -> assertThat(List.of("name", "partitions", "retention", "cleanup", "writer"))
                            .allSatisfy(
                                    setting -> assertThat(current.get(setting)).isEqualTo(topic.get(setting))));
        }
    }

    private static Stream<String> breakingChanges(Path schema) {
        Path released = RELEASED.resolve(schema);
        Path current = CURRENT.resolve(schema);
        return Files.exists(current)
                ? Compatibility.breakingChanges(located(released), located(current)).stream()
                : Stream.of(released + ":1 : the schema was released and is gone");
    }

    private static List<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.walk(RELEASED.resolve("schemas"))) {
            return files.filter(Files::isRegularFile)
                    .map(RELEASED::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static LocatedJson located(Path file) {
        try {
            return LocatedJson.parse(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode topics(Path folder) throws IOException {
        return new YAMLMapper().readTree(folder.resolve("topics.yaml").toFile()).path("topics");
    }
}
