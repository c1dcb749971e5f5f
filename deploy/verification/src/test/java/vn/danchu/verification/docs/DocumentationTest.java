package vn.danchu.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentationTest {

    @Test
    void everyLinkLeadsToWhatItSays() throws IOException {
        Path root = root();
        List<Path> documents;
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            documents = Stream.concat(
                            Stream.of(root.resolve("README.md"), root.resolve("CONTRIBUTING.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }

        List<String> faults = new LinkCheck(root).faults(documents);

        assertThat(faults)
                .withFailMessage(() -> "%d links do not lead to what they say:%n%s"
                        .formatted(faults.size(), String.join(System.lineSeparator(), faults)))
                .isEmpty();
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
