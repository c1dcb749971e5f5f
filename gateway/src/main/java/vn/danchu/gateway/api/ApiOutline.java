package vn.danchu.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.danchu.gateway.problem.Language;

/**
 * An OpenAPI document in the order in which a person reads it, and in that person's language: by tag, then by path; then the
 * shapes of the data.
 */
record ApiOutline(List<Section> sections, List<Shape> shapes) {

    record Section(String anchor, String name, String description, List<Operation> operations) {}

    record Operation(
            String method,
            String path,
            String summary,
            String description,
            boolean signIn,
            List<Field> parameters,
            List<Content> body,
            List<Answer> answers) {}

    /** A parameter of an operation or a property of a shape. */
    record Field(String name, String place, Content type, boolean required, String description) {}

    /** A type in words; {@code anchor} is empty unless it is described as a shape on the same page. */
    record Content(String words, String anchor) {}

    record Answer(String status, String description, List<Content> content) {}

    record Shape(String anchor, String name, String description, List<Field> fields, List<String> values) {}

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    static ApiOutline of(JsonNode document, Language language) {
        return new Reading(document, language).outline();
    }

    /** Reads one document for one reader. */
    private record Reading(JsonNode document, Language language) {

        ApiOutline outline() {
            Map<String, List<Operation>> byTag = new TreeMap<>();
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        String tag = operation.getValue().path("tags").path(0).asText("");
                        byTag.computeIfAbsent(tag, none -> new ArrayList<>())
                                .add(operation(
                                        path.getKey(), operation.getKey(), path.getValue(), operation.getValue()));
                    }
                }
            }
            List<Section> sections = new ArrayList<>();
            byTag.forEach((tag, operations) ->
                    sections.add(new Section(anchor("tag", tag), tag, describe(tag), List.copyOf(operations))));
            List<Shape> shapes = new ArrayList<>();
            for (Map.Entry<String, JsonNode> schema :
                    document.path("components").path("schemas").properties()) {
                shapes.add(shape(schema.getKey(), schema.getValue()));
            }
            return new ApiOutline(List.copyOf(sections), List.copyOf(shapes));
        }

        private Operation operation(String path, String method, JsonNode item, JsonNode operation) {
            List<Field> parameters = new ArrayList<>();
            for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
                for (JsonNode parameter : list) {
                    parameters.add(new Field(
                            parameter.path("name").asText(),
                            parameter.path("in").asText(),
                            type(parameter.path("schema")),
                            parameter.path("required").asBoolean(),
                            told(parameter, "description")));
                }
            }
            List<Answer> answers = new ArrayList<>();
            for (Map.Entry<String, JsonNode> response :
                    operation.path("responses").properties()) {
                JsonNode answer = resolved(response.getValue());
                answers.add(
                        new Answer(response.getKey(), told(answer, "description"), contents(answer.path("content"))));
            }
            return new Operation(
                    method.toUpperCase(Locale.ROOT),
                    path,
                    told(operation, "summary"),
                    told(operation, "description"),
                    !operation.path("security").isEmpty(),
                    parameters,
                    contents(operation.path("requestBody").path("content")),
                    answers);
        }

        private static List<Content> contents(JsonNode byMediaType) {
            List<Content> contents = new ArrayList<>();
            for (Map.Entry<String, JsonNode> each : byMediaType.properties()) {
                Content type = type(each.getValue().path("schema"));
                contents.add(new Content(each.getKey() + ": " + type.words(), type.anchor()));
            }
            return contents;
        }

        private Shape shape(String name, JsonNode schema) {
            List<String> required = new ArrayList<>();
            schema.path("required").forEach(each -> required.add(each.asText()));
            List<Field> fields = new ArrayList<>();
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                fields.add(new Field(
                        property.getKey(),
                        "",
                        type(property.getValue()),
                        required.contains(property.getKey()),
                        told(property.getValue(), "description")));
            }
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(each -> values.add(each.asText()));
            return new Shape(anchor("shape", name), name, told(schema, "description"), fields, values);
        }

        private static Content type(JsonNode schema) {
            String reference = schema.path("$ref").asText("");
            if (!reference.isEmpty()) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                return new Content(name, anchor("shape", name));
            }
            for (String combination : List.of("oneOf", "anyOf", "allOf")) {
                for (JsonNode option : schema.path(combination)) {
                    if (!option.path("type").asText("").equals("null")) {
                        return type(option);
                    }
                }
            }
            JsonNode type = schema.path("type");
            String word = type.isArray() ? type.path(0).asText() : type.asText("object");
            if (word.equals("array")) {
                Content items = type(schema.path("items"));
                return new Content("[" + items.words() + "]", items.anchor());
            }
            String format = schema.path("format").asText("");
            return new Content(format.isEmpty() ? word : word + " (" + format + ")", "");
        }

        private String describe(String tag) {
            for (JsonNode each : document.path("tags")) {
                if (each.path("name").asText().equals(tag)) {
                    return told(each, "description");
                }
            }
            return "";
        }

        private static String anchor(String kind, String name) {
            return kind + "-" + name.replaceAll("[^A-Za-z0-9.]+", "-");
        }

        /** The words in the reader's language. Where a description holds both, the Vietnamese stands by itself beside it. */
        private String told(JsonNode thing, String part) {
            String both = thing.path(part).asText("");
            String vietnamese = thing.path("x-" + part + "-vi").asText("");
            if (vietnamese.isEmpty()) {
                return both;
            }
            return switch (language) {
                case VIETNAMESE -> vietnamese;
                case ENGLISH ->
                    both.endsWith(vietnamese)
                            ? both.substring(0, both.length() - vietnamese.length())
                                    .strip()
                            : both;
            };
        }

        private JsonNode resolved(JsonNode node) {
            String reference = node.path("$ref").asText("");
            return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
        }
    }
}
