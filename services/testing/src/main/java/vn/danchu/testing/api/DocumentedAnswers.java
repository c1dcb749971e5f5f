package vn.danchu.testing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Fails a test whose service answers anything that its committed description does not say. */
final class DocumentedAnswers implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final CommittedApi api;

    /** Tests of concurrency ask from many threads at once. */
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    DocumentedAnswers(CommittedApi api) {
        this.api = api;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        // A slash at the end names the same.
        String path = URI.create(request.getURI()).getRawPath().replaceFirst("/+$", "");
        if (path.startsWith("/api/" + api.service() + "/") && !path.contains("/development/")) {
            List<String> deviations = deviations(request.getMethod(), path, response);
            if (!deviations.isEmpty()) {
                throw new AssertionError(request.getMethod() + " " + path + " answered " + response.statusCode()
                        + ", which services/contracts/openapi/" + api.service() + ".yaml does not describe so:\n  "
                        + String.join("\n  ", deviations));
            }
        }
        return response;
    }

    private List<String> deviations(String method, String path, Response response) {
        Optional<CommittedApi.Operation> operation = api.find(method.toLowerCase(Locale.ROOT), path);
        if (operation.isEmpty()) {
            // An address that does not exist may be asked for; nothing may be found there.
            return response.statusCode() >= 400 ? List.of() : List.of("there is no such operation");
        }
        JsonNode responses = operation.get().description().path("responses");
        String status = Integer.toString(response.statusCode());
        JsonNode described = api.resolve(responses.path(responses.has(status) ? status : "default"));
        if (response.statusCode() < 400 && !responses.has(status)) {
            return List.of("the status is not among " + names(responses));
        }
        List<String> deviations = new ArrayList<>();
        described.path("headers").properties().forEach(header -> {
            if (api.resolve(header.getValue()).path("required").asBoolean()
                    && response.header(header.getKey()) == null) {
                deviations.add("the header " + header.getKey() + " is missing");
            }
        });
        deviations.addAll(deviationsOfBody(operation.get().name() + " " + status, described.path("content"), response));
        return deviations;
    }

    private List<String> deviationsOfBody(String name, JsonNode contents, Response response) {
        @Nullable String type = response.contentType();
        if (contents.isEmpty() || type == null || type.isEmpty()) {
            return contents.isEmpty() == (type == null || type.isEmpty())
                    ? List.of()
                    : List.of("the content type is " + type + ", not among " + names(contents));
        }
        for (Map.Entry<String, JsonNode> content : contents.properties()) {
            if (base(content.getKey()).equals(base(type))) {
                return base(type).endsWith("json")
                        ? deviationsOfJson(name, content.getValue().path("schema"), response)
                        : List.of();
            }
        }
        return List.of("the content type is " + type + ", not among " + names(contents));
    }

    private List<String> deviationsOfJson(String name, JsonNode schema, Response response) {
        try {
            return schemas
                    .computeIfAbsent(name, _ -> compiled(schema))
                    .validate(
                            JSON.readTree(response.asByteArray()),
                            context -> context.executionConfig(
                                    configuration -> configuration.formatAssertionsEnabled(true)))
                    .stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                    .toList();
        } catch (JsonProcessingException malformed) {
            return List.of("the body is no JSON");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The schema with the components beside it, where its references find them. */
    private Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", api.document().path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private static String base(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
