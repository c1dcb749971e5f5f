package vn.danchu.kubernetes.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageCheckTest {

    @Test
    void every_deployable_of_the_base_can_be_asked_what_it_rests_on() throws IOException {
        List<String> deployables;
        try (var folders = Files.list(Path.of("base"))) {
            deployables = folders.filter(folder -> Files.exists(folder.resolve("generated.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }

        assertThat(deployables)
                .hasSizeGreaterThan(3)
                .allSatisfy(deployable ->
                        assertThat(ImageCheck.question(deployable)).isPresent());
    }
}
