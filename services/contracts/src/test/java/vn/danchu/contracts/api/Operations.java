package vn.danchu.contracts.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An OpenAPI document, seen as its operations.
 *
 * @param document itself
 */
record Operations(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** A method of a path. */
    record Operation(String name, JsonNode description) {

        /** The answer where nothing is wrong. */
        JsonNode success() {
            return description.path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " never succeeds"));
        }
    }

    List<Operation> all() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(method.getKey() + " " + path.getKey(), method.getValue())))
                .toList();
    }

    /** Contents whose example a person can read: neither a file nor a stream without an end. */
    static Stream<JsonNode> readable(JsonNode contents) {
        return contents.properties().stream()
                .filter(content ->
                        content.getKey().contains("json") || content.getKey().startsWith("text/plain"))
                .map(Map.Entry::getValue);
    }

    /** Why the examples of a content are none, with the name of each. */
    List<String> faults(String where, JsonNode content) {
        ObjectNode schema = content.path("schema").deepCopy();
        schema.set("components", document.path("components"));
        var compiled = SCHEMAS.getSchema(schema);
        return content.path("examples").properties().stream()
                .flatMap(example -> compiled
                        .validate(
                                example.getValue().path("value"),
                                context -> context.executionConfig(
                                        configuration -> configuration.formatAssertionsEnabled(true)))
                        .stream()
                        .map(error -> where + ", " + example.getKey() + " at " + error.getInstanceLocation() + ": "
                                + error.getMessage()))
                .toList();
    }
}
