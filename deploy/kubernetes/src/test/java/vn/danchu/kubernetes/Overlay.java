package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
        try {
            return Rendering.of(Project.ROOT, overlay.name().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
