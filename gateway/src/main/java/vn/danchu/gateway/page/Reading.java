package vn.danchu.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.danchu.gateway.problem.Language;

/**
 * Reads an OpenAPI or AsyncAPI document for one reader: words in their language, types in words.
 *
 * @param document that is read
 * @param language of the reader
 * @param shapes what anchors of its shapes begin with
 */
record Reading(JsonNode document, Language language, String shapes) {

    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));
    private static final List<String> COMBINATIONS = List.of("oneOf", "anyOf", "allOf");

    /** A parameter of an operation or a property of a shape. */
    record Field(String name, String place, Content type, boolean required, String description) {}

    /** A type in words; {@code anchor} is empty unless it is described as a shape on the same page. */
    record Content(String words, String anchor) {}

    /**
     * What data look like: an object by its fields, or a list of values.
     *
     * @param words by which it is found, in both languages
     */
    record Shape(
            String anchor, String name, String words, String description, List<Field> fields, List<String> values) {}

    /** The words in the reader's language. Where a description holds both, the Vietnamese stands by itself beside it. */
    String told(JsonNode thing, String part) {
        String both = thing.path(part).asText("");
        String vietnamese = vietnamese(thing, part);
        if (vietnamese.isEmpty()) {
            return both;
        }
        return switch (language) {
            case VIETNAMESE -> vietnamese;
            case ENGLISH ->
                both.endsWith(vietnamese)
                        ? both.substring(0, both.length() - vietnamese.length()).strip()
                        : both;
        };
    }

    /** The words in both languages, to be searched in. */
    static String toldTwice(JsonNode thing, String part) {
        return thing.path(part).asText("") + " " + vietnamese(thing, part);
    }

    private static String vietnamese(JsonNode thing, String part) {
        return thing.path("x-" + part + "-vi").asText("");
    }

    /** What is referred to; the node itself where it is no reference. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    Content type(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return new Content(withoutService(name), anchor(shapes, name));
        }
        for (String combination : COMBINATIONS) {
            for (JsonNode option : schema.path(combination)) {
                if (!option.path("type").asText("").equals("null")) {
                    return type(option);
                }
            }
        }
        JsonNode type = schema.path("type");
        String word = type.isArray() ? type.path(0).asText() : type.asText(schema.has("const") ? "string" : "object");
        if (word.equals("array")) {
            Content items = type(schema.path("items"));
            return new Content("[" + items.words() + "]", items.anchor());
        }
        if (schema.path("additionalProperties").isObject()) {
            Content values = type(schema.path("additionalProperties"));
            return new Content("{" + values.words() + "}", values.anchor());
        }
        String format = schema.path("format").asText("");
        return new Content(format.isEmpty() ? word : word + " (" + format + ")", "");
    }

    Shape shape(String name, JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(each -> values.add(each.asText()));
        schema.path("anyOf").findValues("const").forEach(each -> values.add(each.asText()));
        return new Shape(
                anchor(shapes, name),
                withoutService(name),
                withoutService(name) + " " + toldTwice(schema, "description"),
                told(schema, "description"),
                fields(schema),
                List.copyOf(values));
    }

    /** All shapes of the document, in its order, by their whole names. */
    Map<String, Shape> allShapes() {
        Map<String, Shape> all = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> schema :
                document.path("components").path("schemas").properties()) {
            all.put(schema.getKey(), shape(schema.getKey(), schema.getValue()));
        }
        return all;
    }

    /** The merged document has the service in front of every name. */
    private static String withoutService(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    List<Field> fields(JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(each -> required.add(each.asText()));
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            fields.add(new Field(
                    property.getKey(),
                    "",
                    type(property.getValue()),
                    required.contains(property.getKey()),
                    told(property.getValue(), "description")));
        }
        return List.copyOf(fields);
    }

    static String anchor(String kind, String name) {
        return kind + "-" + name.replaceAll("[^A-Za-z0-9.]+", "-");
    }

    /** An example as a person writes it down; empty where there is none. */
    static String written(JsonNode example) {
        if (example.isMissingNode()) {
            return "";
        }
        try {
            return example.isTextual() ? example.asText() : JSON.writeValueAsString(example);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
