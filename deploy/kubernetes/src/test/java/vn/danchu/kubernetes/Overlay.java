package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An overlay as {@code kubectl apply -k} would send it. */
enum Overlay {
    LOCAL,
    CITY;

    private static final Map<Overlay, List<JsonNode>> RENDERED = new ConcurrentHashMap<>();

    /** All its objects. */
    List<JsonNode> objects() {
        return RENDERED.computeIfAbsent(this, Overlay::render);
    }

    /** Its objects of one kind. */
    List<JsonNode> objects(String kind) {
        return objects().stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    /** Its one object of that kind and name. */
    JsonNode object(String kind, String name) {
        List<JsonNode> found = objects(kind).stream()
                .filter(object -> name(object).equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(this + " has " + found.size() + " of " + kind + " " + name);
        }
        return found.getFirst();
    }

    /** The deployments of ours, not those an operator will make. */
    List<JsonNode> deployments() {
        return objects("Deployment");
    }

    static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    private static List<JsonNode> render(Overlay overlay) {
        Path folder = Project.KUBERNETES.resolve("overlays/" + overlay.name().toLowerCase(Locale.ROOT));
        try {
            Process kubectl = new ProcessBuilder(kubectl(), "kustomize", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String text = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = kubectl.waitFor();
            if (status != 0) {
                throw new AssertionError(overlay + " does not render; kubectl says above why, status " + status);
            }
            try (MappingIterator<JsonNode> documents =
                    new YAMLMapper().readerFor(JsonNode.class).readValues(text)) {
                return List.copyOf(documents.readAll());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The one of {@code make tools}, else the machine's. */
    private static String kubectl() {
        Stream<Path> places = Stream.concat(
                Stream.of(Project.ROOT.resolve(".local/tools/kubectl")),
                Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "kubectl")));
        return places.filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new AssertionError("There is no kubectl: `make tools` fetches one"));
    }
}
