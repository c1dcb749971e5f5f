package vn.danchu.platform.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageLimit;
import vn.danchu.platform.web.Characters;
import vn.danchu.platform.web.Day;

/**
 * The shapes of the data: described in two languages, with what may be absent told apart from what is always there. In our
 * records everything is, but for what is marked {@code @Nullable}.
 */
final class Shapes {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName CHARACTERS = DotName.createSimple(Characters.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName URI = DotName.createSimple(java.net.URI.class);
    private static final DotName JSON_INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final Set<String> COLLECTIONS = Set.of("java.util.List", "java.util.Set", "java.util.Map");
    private static final String REFERENCE = "#/components/schemas/";

    /** What is a text on the wire, by the name the framework gives it, with its format. */
    private static final Map<String, String> PLAIN =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

    private static final int CURSOR_LENGTH = 400;

    private final Components components;
    private final Words words;
    private final Map<String, List<ClassInfo>> ours = new TreeMap<>();

    Shapes(Components components, Words words, IndexView index) {
        this.components = components;
        this.words = words;
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.simpleName() != null && type.name().toString().startsWith("vn.danchu.")) {
                ours.merge(type.simpleName(), List.of(type), Shapes::both);
            }
        }
        for (AnnotationInstance named : index.getAnnotations(SCHEMA)) {
            @Nullable AnnotationValue name = named.value("name");
            if (name != null && named.target().kind() == AnnotationTarget.Kind.CLASS) {
                ours.merge(name.asString(), List.of(named.target().asClass()), Shapes::both);
            }
        }
    }

    /**
     * Tells identities, days and instants where they stand. As shapes of their own they would hide what is said of the field
     * that holds them, and a client would make a type of each. A format says it all: clients that know it hold no text any
     * more, which a pattern beside it would be tried on.
     */
    static Schema plain(Schema schema) {
        @Nullable String reference = schema.getRef();
        @Nullable String format = reference == null ? schema.getFormat() : PLAIN.get(name(reference));
        if (format != null && PLAIN.containsValue(format)) {
            schema.setRef(null);
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setFormat(format);
            schema.setPattern(null);
        }
        return schema;
    }

    /** Describes every shape there is. */
    void complete() {
        Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
        schemas.remove(PageLimit.class.getSimpleName());
        schemas.remove(Day.class.getSimpleName());
        schemas.keySet().removeAll(PLAIN.keySet());
        schemas.forEach((name, schema) -> complete(name, schema));
        components.setSchemas(schemas);
    }

    /** The shape that is referred to; empty where the schema is no reference. */
    Optional<Schema> named(@Nullable Schema schema) {
        return Optional.ofNullable(schema)
                .map(Schema::getRef)
                .map(reference -> components.getSchemas().get(name(reference)));
    }

    private static String name(String reference) {
        return reference.substring(REFERENCE.length());
    }

    /** A page of a shape, itself a shape. */
    Schema page(Schema item) {
        Javadoc page = Javadoc.of(Page.class.getName());
        Schema list = list(items(item).maxItems(PageLimit.LARGEST))
                .addProperty(
                        "next",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .maxLength(CURSOR_LENGTH)
                                .description(page.parts().get("next")));
        return listed("Page", item, words.sentence("page"), list);
    }

    /** All of a shape that there are, itself a shape. */
    Schema wholeList(Schema item) {
        return listed("List", item, words.sentence("list"), list(items(item)));
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("items", items)
                .addRequired("items");
    }

    private static Schema items(Schema item) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref(item.getRef()))
                .description(Javadoc.of(Page.class.getName()).parts().get("items"));
    }

    private Schema listed(String suffix, Schema item, Words.Sentence about, Schema list) {
        String name = name(item.getRef()) + suffix;
        list.setDescription(about.both());
        list.addExtension(PublishedApi.DESCRIPTION_VI, about.vietnamese());
        components.addSchema(name, list);
        return OASFactory.createSchema().ref(name);
    }

    /** The size of a page is a number on the wire, and a day a text. */
    void completeParameter(Parameter parameter) {
        if ((REFERENCE + Day.class.getSimpleName()).equals(parameter.getSchema().getRef())) {
            parameter.setSchema(
                    OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("date"));
        }
        if (parameter.getIn() == Parameter.In.QUERY && "limit".equals(parameter.getName())) {
            parameter.setSchema(OASFactory.createSchema()
                    .addType(Schema.SchemaType.INTEGER)
                    .format("int32")
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(PageLimit.LARGEST))
                    .defaultValue(20));
        }
    }

    private void complete(String name, Schema schema) {
        Optional<ClassInfo> type = type(name, schema);
        Javadoc javadoc = type.map(each -> Javadoc.of(each.name().toString())).orElseGet(() -> Javadoc.of(name));
        if (schema.getDescription() == null) {
            String english = words.english(name).orElse(javadoc.about());
            Optional<String> vietnamese = words.vietnamese(name);
            vietnamese.ifPresent(text -> schema.addExtension(PublishedApi.DESCRIPTION_VI, text));
            schema.setDescription(
                    vietnamese.map(text -> english + "\n\n" + text).orElse(english));
        }
        if (schema.getProperties() == null) {
            return;
        }
        Map<String, Schema> properties = new TreeMap<>(schema.getProperties());
        javadoc.parts().forEach((part, text) -> {
            @Nullable Schema property = properties.get(part);
            if (property != null && property.getDescription() == null) {
                property.setDescription(text);
            }
        });
        type.ifPresent(record -> completeRecord(schema, record));
    }

    private static void completeRecord(Schema schema, ClassInfo record) {
        Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        boolean tellsNull = includes(record, JsonInclude.Include.ALWAYS);
        boolean leavesOutWhatIsEmpty = includes(record, JsonInclude.Include.NON_EMPTY);
        for (RecordComponentInfo part : record.recordComponents()) {
            @Nullable Schema property = schema.getProperties().get(part.name());
            if (property == null) {
                continue;
            }
            boolean nullable = part.type().hasAnnotation(NULLABLE);
            boolean leftOutWhenEmpty = isList(part.type()) && leavesOutWhatIsEmpty;
            boolean toldAsNull =
                    nullable && tellsNull && !record.field(part.name()).hasAnnotation(JSON_INCLUDE);
            if (toldAsNull && property.getType() != null) {
                property.addType(Schema.SchemaType.NULL);
            }
            if ((!nullable && !leftOutWhenEmpty) || toldAsNull) {
                required.add(part.name());
            }
            limit(property, part.type());
            if (property.getPattern() != null && property.getPattern().isEmpty()) {
                property.setPattern(null);
            }
            if (part.type().name().equals(URI)) {
                // A java.net.URI may be relative, and those of problems are.
                property.setFormat("uri-reference");
            }
        }
        schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }

    private static void limit(Schema property, Type type) {
        @Nullable AnnotationInstance characters = type.annotation(CHARACTERS);
        if (characters != null) {
            property.setMaxLength(characters.value("max").asInt());
            @Nullable AnnotationValue least = characters.value("min");
            if (least != null) {
                property.setMinLength(least.asInt());
            }
        }
    }

    private static boolean includes(ClassInfo record, JsonInclude.Include which) {
        @Nullable AnnotationInstance include = record.declaredAnnotation(JSON_INCLUDE);
        return include != null
                && include.value() != null
                && include.value().asEnum().equals(which.name());
    }

    private static boolean isList(Type type) {
        return COLLECTIONS.contains(type.name().toString());
    }

    /** The class behind a shape: of that name and, where several have it, with those fields. */
    private Optional<ClassInfo> type(String name, Schema schema) {
        List<ClassInfo> named = ours.getOrDefault(name, List.of());
        if (schema.getProperties() == null) {
            // A record without fields here is a value that is written as one text or number.
            return named.stream()
                    .filter(each -> each.isEnum() || each.isRecord())
                    .findFirst();
        }
        Set<String> fields = schema.getProperties().keySet();
        return named.stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> Set.copyOf(type.recordComponents().stream()
                                .map(RecordComponentInfo::name)
                                .toList())
                        .containsAll(fields))
                .findFirst();
    }

    private static List<ClassInfo> both(List<ClassInfo> one, List<ClassInfo> other) {
        return Stream.concat(one.stream(), other.stream())
                .sorted((left, right) -> left.name().compareTo(right.name()))
                .toList();
    }
}
