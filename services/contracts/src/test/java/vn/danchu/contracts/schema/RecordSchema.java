package vn.danchu.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventCatalogue;

/**
 * What the schema of a record or enum must say apart from prose. An event has a schema of its own, and so has every
 * record and enum within events, which the others name by {@code $ref}.
 */
final class RecordSchema {

    /** Keywords that explain and do not validate. */
    static final Set<String> PROSE = Set.of("title", "description", "$comment", "examples");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "https://danchu.vn/schemas/";

    private RecordSchema() {}

    /** The schema of a type, without prose. */
    static ObjectNode of(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", ROOT + file(type));
        return type.isEnum() ? values(schema, type) : components(schema, type);
    }

    /** The file of a type's schema, below {@code schemas/}. */
    static String file(Class<?> type) {
        return Event.class.isAssignableFrom(type)
                ? EventCatalogue.type(type.asSubclass(Event.class)) + ".json"
                : "types/"
                        + type.getSimpleName()
                                .replaceAll("(?<!^)([A-Z])", "-$1")
                                .toLowerCase(Locale.ROOT) + ".json";
    }

    /** The events, and every record and enum they are made of. */
    static Set<Class<?>> types() {
        Set<Class<?>> types = new LinkedHashSet<>();
        EventCatalogue.events().forEach(event -> collect(event, types));
        return types;
    }

    /** A schema without what only explains. */
    static JsonNode withoutProse(JsonNode schema) {
        return switch (schema) {
            case ObjectNode object -> {
                ObjectNode plain = JSON.createObjectNode();
                object.properties().stream()
                        .filter(keyword -> !PROSE.contains(keyword.getKey()))
                        .forEach(keyword -> plain.set(
                                keyword.getKey(),
                                keyword.getKey().equals("properties")
                                        ? fields(keyword.getValue())
                                        : withoutProse(keyword.getValue())));
                yield plain;
            }
            case ArrayNode array -> {
                ArrayNode plain = JSON.createArrayNode();
                array.forEach(item -> plain.add(withoutProse(item)));
                yield plain;
            }
            default -> schema;
        };
    }

    /** Below {@code properties} stand names of fields; one may well be called {@code description}. */
    private static ObjectNode fields(JsonNode properties) {
        ObjectNode plain = JSON.createObjectNode();
        properties.properties().forEach(field -> plain.set(field.getKey(), withoutProse(field.getValue())));
        return plain;
    }

    private static ObjectNode components(ObjectNode schema, Class<?> type) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), value(component.getGenericType(), type));
            if (!isNullable(component.getAnnotatedType())) {
                required.add(component.getName());
            }
        }
        return schema;
    }

    /** The known values, and whatever a newer writer may add. */
    private static ObjectNode values(ObjectNode schema, Class<?> type) {
        ArrayNode alternatives = schema.putArray("anyOf");
        for (Object constant : type.getEnumConstants()) {
            alternatives.addObject().put("const", ((Enum<?>) constant).name());
        }
        alternatives.addObject().put("type", "string").put("pattern", "^[A-Z][A-Z0-9_]*$");
        return schema;
    }

    private static ObjectNode value(Type type, Class<?> in) {
        ObjectNode schema = JSON.createObjectNode();
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Set.class) {
                schema.put("type", "array").put("uniqueItems", true).set("items", value(arguments[0], in));
                return schema;
            }
            if (generic.getRawType() == SortedMap.class && arguments[0] == String.class) {
                schema.put("type", "object").set("additionalProperties", value(arguments[1], in));
                return schema;
            }
            throw new IllegalArgumentException("no schema is agreed for " + type);
        }
        return switch (type) {
            case Class<?> text when text == String.class -> schema.put("type", "string");
            case Class<?> id
            when id == UUID.class -> schema.put("type", "string").put("format", "uuid");
            case Class<?> instant
            when instant == Instant.class -> schema.put("type", "string").put("format", "date-time");
            case Class<?> day
            when day == LocalDate.class -> schema.put("type", "string").put("format", "date");
            case Class<?> number
            when number == long.class || number == int.class || number == Integer.class ->
                schema.put("type", "integer");
            case Class<?> flag when flag == boolean.class -> schema.put("type", "boolean");
            case Class<?> part when part.isRecord() || part.isEnum() -> schema.put("$ref", reference(in, part));
            default -> throw new IllegalArgumentException("no schema is agreed for " + type);
        };
    }

    private static String reference(Class<?> from, Class<?> to) {
        String target = file(to);
        return file(from).startsWith("types/") ? target.substring("types/".length()) : target;
    }

    private static void collect(Class<?> type, Set<Class<?>> types) {
        if ((type.isRecord() || type.isEnum()) && types.add(type) && type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                collect(component.getType(), types);
                if (component.getGenericType() instanceof ParameterizedType generic) {
                    for (Type argument : generic.getActualTypeArguments()) {
                        collect((Class<?>) argument, types);
                    }
                }
            }
        }
    }

    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
