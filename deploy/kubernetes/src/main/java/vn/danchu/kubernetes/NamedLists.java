package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;

/**
 * The order of the lists whose elements Kubernetes tells apart by name: ports, volumes, mounts, variables. It means nothing
 * to a cluster and changes from one build to the next, so what is committed has them by name.
 */
final class NamedLists {

    private static final Comparator<JsonNode> BY_NAME =
            Comparator.comparing(element -> element.path("name").textValue());

    private NamedLists() {}

    /** A copy of a document with every such list in the order of the names. */
    static JsonNode sorted(JsonNode document) {
        JsonNode copy = document.deepCopy();
        sort(copy);
        return copy;
    }

    private static void sort(JsonNode node) {
        node.forEach(NamedLists::sort);
        if (node instanceof ArrayNode list && isNamed(list)) {
            var elements = new ArrayList<JsonNode>();
            list.forEach(elements::add);
            elements.sort(BY_NAME);
            list.removeAll().addAll(elements);
        }
    }

    private static boolean isNamed(ArrayNode list) {
        for (JsonNode element : list) {
            if (!(element instanceof ObjectNode object) || !object.path("name").isTextual()) {
                return false;
            }
        }
        return true;
    }
}
