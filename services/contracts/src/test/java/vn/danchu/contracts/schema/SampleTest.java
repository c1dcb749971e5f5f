package vn.danchu.contracts.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.UnreadableEventException;
import vn.danchu.contracts.duty.DutyPaused;

/**
 * A sample is named {@code <type>.json}, or {@code <type>.<case>.json} where an event has more than one look; producers
 * and consumers are tested against the same files.
 */
class SampleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names of units, communities and organisations, which everybody may know. */
    private static final List<String> PUBLIC_NAMES = List.of(
            "/unit/type",
            "/unit/name",
            "/unit/fullName",
            "/unit/nameInEnglish",
            "/community/name",
            "/organisation/name");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(
                    resolvers -> resolvers.mapPrefix("https://danchu.vn/schemas", "classpath:schemas")));

    static List<Path> samples() {
        return ContractFiles.under(ContractFiles.SAMPLES);
    }

    static Set<Class<? extends Event>> events() {
        return EventCatalogue.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasASample(Class<? extends Event> event) {
        assertThat(ContractFiles.SAMPLES.resolve(EventCatalogue.type(event) + ".json"))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWhatTheRecordReadsAndWrites(Path sample) throws IOException {
        JsonNode written = ContractFiles.json(sample);

        Event event = ContractJson.read(JSON.writeValueAsBytes(written), eventOf(sample));

        assertThat(JSON.readTree(ContractJson.write(event)).toPrettyString()).isEqualTo(written.toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWhatTheSchemaAllows(Path sample) {
        assertThat(violations(sample, ContractFiles.json(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mayGainFieldsAnywhereWithoutTroubleToSchemaOrReader(Path sample) throws IOException {
        JsonNode original = ContractFiles.json(sample);
        JsonNode newer = original.deepCopy();
        addFieldToEveryRecord(newer);
        assertThat(newer).isNotEqualTo(original);

        assertThat(violations(sample, newer)).isEmpty();
        assertThat(ContractJson.read(JSON.writeValueAsBytes(newer), eventOf(sample)))
                .isEqualTo(ContractJson.read(JSON.writeValueAsBytes(original), eventOf(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mayCarryAValueThatOnlyANewerWriterKnows(Path sample) {
        JsonNode newer = ContractFiles.json(sample).deepCopy();
        newer.forEach(facts -> {
            if (facts instanceof ObjectNode object && object.has("state")) {
                object.put("state", "ADDED_LATER");
            }
        });

        assertThat(violations(sample, newer)).isEmpty();
    }

    /** Our readers decide every value, so one they cannot decide must not get in: the event waits for a newer reader. */
    @Test
    void isUnreadableWithAValueThatThisReleaseDoesNotKnow() throws IOException {
        String known = Files.readString(ContractFiles.SAMPLES.resolve("vn.danchu.duty.paused.v1.json"));
        String newer = known.replace("PAUSED", "ADDED_LATER");
        assertThat(newer).isNotEqualTo(known);

        assertThatThrownBy(() -> ContractJson.read(newer.getBytes(UTF_8), DutyPaused.class))
                .isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isRefusedByTheSchemaWhenAnyRequiredFieldIsMissing(Path sample) {
        Class<? extends Event> event = eventOf(sample);

        for (RecordComponent component : event.getRecordComponents()) {
            ObjectNode lacking = ContractFiles.json(sample).deepCopy();
            lacking.remove(component.getName());

            assertThat(violations(sample, lacking))
                    .as("%s without %s", sample.getFileName(), component.getName())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void holdsNothingThatCouldNameAPersonOrCarryText(Path sample) {
        JsonNode rest = ContractFiles.json(sample);
        PUBLIC_NAMES.forEach(name -> remove(rest, name));
        assertThat(texts(rest))
                .as("texts with more than one word, apart from articles of law")
                .filteredOn(text -> text.contains(" ") && !text.startsWith("Law "))
                .isEmpty();
    }

    @Test
    void everyOptionalFieldIsSeenWithAndWithout() {
        Map<String, Set<Boolean>> seen = new TreeMap<>();
        samples().forEach(sample -> note(eventOf(sample), ContractFiles.json(sample), seen));

        assertThat(seen)
                .isNotEmpty()
                .allSatisfy((field, presence) -> assertThat(presence).as(field).containsExactly(false, true));
    }

    private static void note(Class<?> type, JsonNode value, Map<String, Set<Boolean>> seen) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean present = value.has(component.getName());
            if (RecordSchema.isNullable(component.getAnnotatedType())) {
                seen.computeIfAbsent(type.getSimpleName() + "." + component.getName(), field -> new TreeSet<>())
                        .add(present);
            }
            if (present && component.getType().isRecord()) {
                note(component.getType(), value.get(component.getName()), seen);
            }
        }
    }

    private static Class<? extends Event> eventOf(Path sample) {
        String name = sample.getFileName().toString();
        return EventCatalogue.events().stream()
                .filter(event -> name.startsWith(EventCatalogue.type(event) + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sample + " is a sample of no event"));
    }

    private static List<Error> violations(Path sample, JsonNode value) {
        Schema schema = SCHEMAS.getSchema(
                SchemaLocation.of(EventCatalogue.schema(eventOf(sample)).toString()));
        return schema.validate(
                value,
                context -> context.executionConfig(configuration -> configuration.formatAssertionsEnabled(true)));
    }

    private static void addFieldToEveryRecord(JsonNode value) {
        switch (value) {
            case ObjectNode object -> {
                object.properties().stream()
                        .filter(field -> !field.getKey().equals("dimensions"))
                        .forEach(field -> addFieldToEveryRecord(field.getValue()));
                if (!object.isEmpty()) {
                    object.putObject("addedLater").putArray("values").add(1);
                }
            }
            case ArrayNode array -> array.forEach(SampleTest::addFieldToEveryRecord);
            default -> {}
        }
    }

    private static void remove(JsonNode event, String name) {
        JsonPointer pointer = JsonPointer.compile(name);
        if (event.at(pointer.head()) instanceof ObjectNode record) {
            record.remove(pointer.last().getMatchingProperty());
        }
    }

    private static List<String> texts(JsonNode value) {
        return value.isValueNode()
                ? List.of(value.asText())
                : value.valueStream().flatMap(part -> texts(part).stream()).toList();
    }
}
