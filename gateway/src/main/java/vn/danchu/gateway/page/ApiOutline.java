package vn.danchu.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.danchu.gateway.page.Reading.Content;
import vn.danchu.gateway.page.Reading.Field;
import vn.danchu.gateway.page.Reading.Shape;
import vn.danchu.gateway.problem.Language;

/**
 * The merged OpenAPI document in the order in which a person reads it, and in that person's language: by service, then by
 * tag, then by path; then the shapes of the data.
 */
record ApiOutline(SortedMap<String, List<Section>> sections, SortedMap<String, List<Shape>> shapes) {

    /** What belongs together in a service. */
    record Section(String anchor, String name, String description, List<Operation> operations) {}

    /**
     * One thing that can be asked.
     *
     * @param words by which it is found, in both languages
     * @param roles that open it; none where it is open to everybody
     * @param example of a body; empty where there is none
     */
    record Operation(
            String anchor,
            String method,
            String path,
            String words,
            String summary,
            String description,
            boolean signIn,
            List<String> roles,
            List<Field> parameters,
            List<Content> body,
            String example,
            List<Answer> answers) {}

    /**
     * What may come back.
     *
     * @param example of it; empty where there is none, and for problems, of which {@code problem} says the type
     */
    record Answer(String status, String description, List<Content> content, String example, String problem) {}

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    static ApiOutline of(JsonNode document, Language language) {
        return new Merged(new Reading(document, language, "shape")).outline();
    }

    private record Merged(Reading reading) {

        ApiOutline outline() {
            SortedMap<String, SortedMap<String, List<Operation>>> byService = new TreeMap<>();
            for (Map.Entry<String, JsonNode> path :
                    reading.document().path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        String tag = operation.getValue().path("tags").path(0).asText("");
                        byService
                                .computeIfAbsent(service(path.getKey()), none -> new TreeMap<>())
                                .computeIfAbsent(tag, none -> new ArrayList<>())
                                .add(operation(path.getKey(), operation.getKey(), operation.getValue()));
                    }
                }
            }
            SortedMap<String, List<Section>> sections = new TreeMap<>();
            byService.forEach((service, byTag) -> {
                List<Section> inOrder = new ArrayList<>();
                byTag.forEach((tag, operations) -> inOrder.add(
                        new Section(Reading.anchor("tag", tag), name(tag), about(tag), List.copyOf(operations))));
                sections.put(service, List.copyOf(inOrder));
            });
            SortedMap<String, List<Shape>> shapes = new TreeMap<>();
            reading.allShapes()
                    .forEach((name, shape) -> shapes.computeIfAbsent(
                                    name.substring(0, name.indexOf('.')), none -> new ArrayList<>())
                            .add(shape));
            return new ApiOutline(sections, shapes);
        }

        /** Of a path as the gateway routes it: {@code /api/<service>/…}. */
        private static String service(String path) {
            return path.split("/", 4)[2];
        }

        /** A tag as its service calls it: the merged document has the service in front. */
        private static String name(String tag) {
            return tag.substring(tag.indexOf(' ') + 1);
        }

        private Operation operation(String path, String method, JsonNode operation) {
            List<Field> parameters = new ArrayList<>();
            for (JsonNode parameter : operation.path("parameters")) {
                parameters.add(new Field(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        reading.type(parameter.path("schema")),
                        parameter.path("required").asBoolean(),
                        reading.told(parameter, "description")));
            }
            List<Answer> answers = new ArrayList<>();
            for (Map.Entry<String, JsonNode> response :
                    operation.path("responses").properties()) {
                answers.add(answer(response.getKey(), reading.resolved(response.getValue())));
            }
            List<String> roles = new ArrayList<>();
            operation.path("x-roles").forEach(role -> roles.add(role.asText()));
            String id = operation.path("operationId").asText();
            JsonNode body = operation.path("requestBody").path("content");
            return new Operation(
                    Reading.anchor("operation", id),
                    method.toUpperCase(Locale.ROOT),
                    path,
                    String.join(" ", method, path, id, Reading.toldTwice(operation, "summary")),
                    reading.told(operation, "summary"),
                    reading.told(operation, "description"),
                    !operation.path("security").isEmpty(),
                    List.copyOf(roles),
                    List.copyOf(parameters),
                    contents(body),
                    example(body),
                    List.copyOf(answers));
        }

        private Answer answer(String status, JsonNode answer) {
            JsonNode content = answer.path("content");
            boolean refuses = content.has("application/problem+json");
            return new Answer(
                    status,
                    reading.told(answer, "description"),
                    refuses ? List.of() : contents(content),
                    refuses ? "" : example(content),
                    refuses ? first(content).path("type").asText("") : "");
        }

        private List<Content> contents(JsonNode byMediaType) {
            List<Content> contents = new ArrayList<>();
            for (Map.Entry<String, JsonNode> each : byMediaType.properties()) {
                Content type = reading.type(each.getValue().path("schema"));
                contents.add(new Content(each.getKey() + ": " + type.words(), type.anchor()));
            }
            return List.copyOf(contents);
        }

        private static String example(JsonNode byMediaType) {
            return Reading.written(first(byMediaType));
        }

        /** The first example of the first media type. */
        private static JsonNode first(JsonNode byMediaType) {
            return byMediaType
                    .path(
                            byMediaType.fieldNames().hasNext()
                                    ? byMediaType.fieldNames().next()
                                    : "")
                    .path("examples")
                    .findPath("value");
        }

        private String about(String tag) {
            for (JsonNode each : reading.document().path("tags")) {
                if (each.path("name").asText().equals(tag)) {
                    return reading.told(each, "description");
                }
            }
            return "";
        }
    }
}
