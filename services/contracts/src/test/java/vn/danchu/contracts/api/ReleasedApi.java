package vn.danchu.contracts.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;

/** What of a description that callers rely on is gone or narrower in a newer one. */
final class ReleasedApi {

    private ReleasedApi() {}

    /** Every operation that breaks a caller of the older description; empty where none does. */
    static List<String> breakingChanges(JsonNode released, JsonNode current) {
        ChangedOpenApi changes = OpenApiCompare.fromContents(
                comparable(released).toString(), comparable(current).toString());
        List<String> missing = changes.getMissingEndpoints().stream()
                .map(endpoint -> endpoint.getMethod() + " " + endpoint.getPathUrl() + ": is gone")
                .toList();
        List<String> narrower = changes.getChangedOperations().stream()
                .filter(ChangedOperation::isIncompatible)
                .map(operation -> operation.getHttpMethod() + " " + operation.getPathUrl() + ": " + parts(operation))
                .toList();
        return Stream.concat(missing.stream(), narrower.stream()).sorted().toList();
    }

    private static String parts(ChangedOperation operation) {
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(operation.getParameters())
                .filter(part -> part.isIncompatible())
                .ifPresent(_ -> parts.add("parameters"));
        Optional.ofNullable(operation.getRequestBody())
                .filter(part -> part.isIncompatible())
                .ifPresent(_ -> parts.add("request"));
        Optional.ofNullable(operation.getApiResponses())
                .filter(part -> part.isIncompatible())
                .ifPresent(_ -> parts.add("answers"));
        Optional.ofNullable(operation.getSecurityRequirements())
                .filter(part -> part.isIncompatible())
                .ifPresent(_ -> parts.add("roles"));
        return "narrower " + String.join(", ", parts);
    }

    /** The same document as OpenAPI 3.0, for the comparer knows types as 3.0 writes them and would see none in ours. */
    private static JsonNode comparable(JsonNode document) {
        ObjectNode older = (ObjectNode) older(document);
        older.put("openapi", "3.0.3");
        return older;
    }

    private static JsonNode older(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> copy.add(older(each)));
            return copy;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals("type") && field.getValue().isArray()) {
                copy.set("type", field.getValue().path(0));
                copy.put("nullable", true);
            } else if (!field.getKey().startsWith("x-") && !field.getKey().equals("examples")) {
                copy.set(field.getKey(), older(field.getValue()));
            }
        }
        return copy;
    }
}
