package vn.danchu.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Makes one OpenAPI document of those of all services. Each service's components, operation ids and tags get its name in
 * front, so that two services may use the same word for different things; only paths that the gateway routes are kept.
 */
final class OpenApiMerge {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String COMPONENTS = "#/components/";
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    private OpenApiMerge() {}

    static ObjectNode merge(String title, String description, SortedMap<String, JsonNode> byService) {
        ObjectNode merged = NODES.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", title)
                .put("description", description)
                .put("version", "1");
        merged.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = merged.putArray("tags");
        ObjectNode paths = merged.putObject("paths");
        ObjectNode components = merged.putObject("components");
        byService.forEach((service, document) -> {
            for (JsonNode tag : document.path("tags")) {
                ObjectNode named = tag.deepCopy();
                tags.add(named.put("name", service + ": " + tag.path("name").asText()));
            }
            addPaths(service, document, paths);
            addComponents(service, document, components);
        });
        return merged;
    }

    private static void addPaths(String service, JsonNode document, ObjectNode paths) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (path.getKey().startsWith("/api/" + service + "/")) {
                ObjectNode item = (ObjectNode) renamed(service, path.getValue());
                for (Map.Entry<String, JsonNode> operation : item.properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        nameOperation(service, (ObjectNode) operation.getValue());
                        if (!operation.getValue().has("security") && document.has("security")) {
                            ((ObjectNode) operation.getValue())
                                    .set("security", renamedSecurity(service, document.get("security")));
                        }
                    }
                }
                paths.set(path.getKey(), item);
            }
        }
    }

    private static void nameOperation(String service, ObjectNode operation) {
        if (operation.hasNonNull("operationId")) {
            operation.put(
                    "operationId", service + "_" + operation.get("operationId").asText());
        }
        ArrayNode tags = NODES.arrayNode();
        for (JsonNode tag : operation.path("tags")) {
            tags.add(service + ": " + tag.asText());
        }
        operation.set("tags", tags.isEmpty() ? tags.add(service) : tags);
    }

    private static void addComponents(String service, JsonNode document, ObjectNode components) {
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
                components
                        .withObjectProperty(kind.getKey())
                        .set(service + "." + component.getKey(), renamed(service, component.getValue()));
            }
        }
    }

    /** A copy in which every reference to a component, and every named security scheme, has the service in front. */
    private static JsonNode renamed(String service, JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = NODES.objectNode();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String name = field.getKey();
                JsonNode value = field.getValue();
                if (name.equals("$ref") && value.isTextual()) {
                    copy.put(name, reference(service, value.textValue()));
                } else if (name.equals("security") && value.isArray()) {
                    copy.set(name, renamedSecurity(service, value));
                } else if (name.equals("mapping") && value.isObject()) {
                    ObjectNode mapping = copy.putObject(name);
                    value.properties()
                            .forEach(each -> mapping.put(
                                    each.getKey(),
                                    reference(service, each.getValue().asText())));
                } else {
                    copy.set(name, renamed(service, value));
                }
            }
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = NODES.arrayNode();
            node.forEach(element -> copy.add(renamed(service, element)));
            return copy;
        }
        return node;
    }

    private static ArrayNode renamedSecurity(String service, JsonNode requirements) {
        ArrayNode copy = NODES.arrayNode();
        for (JsonNode requirement : requirements) {
            ObjectNode schemes = copy.addObject();
            requirement
                    .properties()
                    .forEach(scheme -> schemes.set(
                            service + "." + scheme.getKey(), scheme.getValue().deepCopy()));
        }
        return copy;
    }

    private static String reference(String service, String reference) {
        if (!reference.startsWith(COMPONENTS)) {
            return reference;
        }
        int name = reference.indexOf('/', COMPONENTS.length()) + 1;
        return reference.substring(0, name) + service + "." + reference.substring(name);
    }
}
