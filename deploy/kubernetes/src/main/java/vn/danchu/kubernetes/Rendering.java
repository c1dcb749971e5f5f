package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What {@code kubectl apply -k} would send. */
public final class Rendering {

    private Rendering() {}

    /** The objects of an overlay, by its name. */
    public static List<JsonNode> of(Path project, String overlay) throws IOException, InterruptedException {
        Process kubectl = new ProcessBuilder(
                        kubectl(project),
                        "kustomize",
                        project.resolve("deploy/kubernetes/overlays")
                                .resolve(overlay)
                                .toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (kubectl.waitFor() != 0) {
            throw new IOException("The overlay " + overlay + " does not render; kubectl says above why");
        }
        try (MappingIterator<JsonNode> documents =
                new YAMLMapper().readerFor(JsonNode.class).readValues(text)) {
            return List.copyOf(documents.readAll());
        }
    }

    /** The one that {@code make} found or fetched, else the machine's. */
    private static String kubectl(Path project) throws IOException {
        Stream<Path> places = Stream.concat(
                Stream.of(project.resolve(".local/tools/kubectl")),
                Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "kubectl")));
        return places.filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new IOException("There is no kubectl: `make .local/tools/kubectl` fetches one"));
    }
}
