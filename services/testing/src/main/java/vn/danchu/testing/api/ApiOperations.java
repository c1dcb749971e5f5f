package vn.danchu.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What an OpenAPI document offers, read so that every operation can be called without knowing any of them. */
public final class ApiOperations {

    /** For {@code If-Match}, a version that no thing has: with it a change can be asked for and is never made. */
    public static final String VERSION_OF_NOTHING = "\"0-00000000\"";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;

    private ApiOperations(JsonNode document) {
        this.document = document;
    }

    /**
     * An operation.
     *
     * @param name its operationId
     * @param method of HTTP, in capitals
     * @param path with its parameters in braces
     * @param roles any of which opens it; none where it is for everybody
     * @param queries parameters of its address
     * @param changes whether it changes a thing, of which its caller must name the version
     * @param body a complete body that its schema allows; empty where it takes none
     * @param example the body with which it shows how it is asked; empty where it takes none
     */
    public record Operation(
            String name,
            String method,
            String path,
            Set<String> roles,
            Set<String> queries,
            boolean changes,
            Optional<String> body,
            Optional<ObjectNode> example) {

        /** Whether anybody may call it, without a token. */
        public boolean isPublic() {
            return roles.isEmpty();
        }

        /** Whether it is about one thing that is there already. */
        public boolean isAboutOne() {
            return path.contains("{");
        }

        /** The collection of the thing it is about: {@code consultations} of {@code …/consultations/{id}/plan}. */
        public String collection() {
            String before = path.substring(0, path.indexOf('{') - 1);
            return before.substring(before.lastIndexOf('/') + 1);
        }

        /** Its example, asked of a unit; empty where it takes no body. */
        public Optional<String> exampleOf(String unit) {
            return example.map(ObjectNode::deepCopy).map(body -> {
                if (body.path("unit").isTextual()) {
                    body.put("unit", unit);
                }
                return body.toString();
            });
        }

        /** Whether its address names the unit it is asked of. */
        public boolean asksByUnit() {
            return queries.contains("unit");
        }

        /** Its address for one thing. */
        public String of(UUID thing) {
            return path.replaceAll("\\{[^}]*}", thing.toString());
        }
    }

    /** Every operation of a document. */
    public static List<Operation> of(JsonNode document) {
        return new ApiOperations(document).all();
    }

    private List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(item -> METHODS.contains(item.getKey()))
                        .forEach(item -> operations.add(operation(path.getKey(), item.getKey(), item.getValue()))));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode described) {
        if (!described.has("x-roles")) {
            throw new AssertionError(method + " " + path + " does not say whom it is for");
        }
        Set<String> roles = new TreeSet<>();
        described.path("x-roles").forEach(role -> roles.add(role.asText()));
        Set<String> queries = parameters(described, "query");
        JsonNode content = described.path("requestBody").path("content").path("application/json");
        JsonNode schema = content.path("schema");
        return new Operation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                roles,
                queries,
                parameters(described, "header").contains("If-Match"),
                schema.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(sample(schema).toString()),
                example(content));
    }

    private Set<String> parameters(JsonNode described, String place) {
        Set<String> names = new TreeSet<>();
        described.path("parameters").forEach(reference -> {
            JsonNode parameter = resolve(reference);
            if (parameter.path("in").asText().equals(place)) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    private static Optional<ObjectNode> example(JsonNode content) {
        return content.path("examples")
                .valueStream()
                .map(each -> each.path("value"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    /** The smallest value a schema allows. */
    private JsonNode sample(JsonNode described) {
        JsonNode schema = resolve(described);
        for (String combination : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.has(combination)) {
                return sample(schema.path(combination).get(0));
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> {
                ObjectNode object = JSON.objectNode();
                schema.path("required")
                        .forEach(name -> object.set(
                                name.asText(), sample(schema.path("properties").path(name.asText()))));
                yield object;
            }
            case "array" -> {
                ArrayNode array = JSON.arrayNode();
                for (int item = 0; item < Math.max(1, schema.path("minItems").asInt()); item++) {
                    array.add(sample(schema.path("items")));
                }
                yield array;
            }
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, schema.path("minimum").asInt()));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(schema));
        };
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2030-01-02";
            case "date-time" -> "2030-01-02T03:04:05Z";
            default -> "x".repeat(Math.max(3, schema.path("minLength").asInt()));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
    }
}
