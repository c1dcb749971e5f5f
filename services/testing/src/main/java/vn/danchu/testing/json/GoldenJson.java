package vn.danchu.testing.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.Event;

/**
 * JSON that is known to be right, to compare what a program made with. The order of fields does not count, that of lists
 * does. What cannot be known beforehand (an id, a time) is left out by its path, but must be there, and of the same kind
 * of value.
 *
 * <pre>{@code
 * GoldenJson.sample("vn.danchu.consultation.comment-submitted.v1")
 *     .ignoring("/comment/id", "/comment/submittedAt")
 *     .isMatchedBy(event.json());
 * }</pre>
 */
public final class GoldenJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode golden;
    private final Set<String> ignored;

    private GoldenJson(JsonNode golden, Set<String> ignored) {
        this.golden = golden;
        this.ignored = ignored;
    }

    /** The golden sample of an event, by the name of its file in {@code samples/} without {@code .json}. */
    public static GoldenJson sample(String name) {
        return resource("/samples/" + name + ".json");
    }

    /** A file of the class path. */
    public static GoldenJson resource(String path) {
        try (InputStream file = GoldenJson.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no " + path + " on the class path");
            }
            return new GoldenJson(JSON.readTree(file), Set.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    /** A text that stands in the test. */
    public static GoldenJson of(String json) {
        return new GoldenJson(parse(json), Set.of());
    }

    /** Without regard to the values at these JSON pointers; {@code *} stands for any field or index. */
    public GoldenJson ignoring(String... paths) {
        Set<String> more = new LinkedHashSet<>(ignored);
        more.addAll(List.of(paths));
        return new GoldenJson(golden, more);
    }

    /** The event it is the sample of, for a test that consumes it. */
    public <E extends Event> E as(Class<E> kind) {
        try {
            return ContractJson.read(JSON.writeValueAsBytes(golden), kind);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Fails with every difference, each by its path. */
    public void isMatchedBy(String actual) {
        List<String> differences = new ArrayList<>();
        compare(JsonPointer.empty(), golden, parse(actual), differences);
        if (!differences.isEmpty()) {
            throw new AssertionError("The JSON differs from the golden one:\n  " + String.join("\n  ", differences)
                    + "\nIt was:\n" + parse(actual).toPrettyString());
        }
    }

    private void compare(JsonPointer path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (isIgnored(path)) {
            if (expected.getNodeType() != actual.getNodeType()) {
                differences.add(path + ": expected a value like " + text(expected) + " but was " + text(actual));
            }
        } else if (expected.isObject() && actual.isObject()) {
            Set<String> fields = new LinkedHashSet<>();
            expected.fieldNames().forEachRemaining(fields::add);
            actual.fieldNames().forEachRemaining(fields::add);
            fields.forEach(field ->
                    compare(path.appendProperty(field), expected.path(field), actual.path(field), differences));
        } else if (expected.isArray() && actual.isArray()) {
            for (int index = 0; index < Math.max(expected.size(), actual.size()); index++) {
                compare(path.appendIndex(index), expected.path(index), actual.path(index), differences);
            }
        } else if (!expected.equals(actual)) {
            differences.add(path + ": expected " + text(expected) + " but was " + text(actual));
        }
    }

    private boolean isIgnored(JsonPointer path) {
        String[] steps = path.toString().split("/", -1);
        return ignored.stream().map(pattern -> pattern.split("/", -1)).anyMatch(pattern -> fits(pattern, steps));
    }

    private static boolean fits(String[] pattern, String[] steps) {
        if (pattern.length != steps.length) {
            return false;
        }
        for (int step = 0; step < steps.length; step++) {
            if (!pattern[step].equals("*") && !pattern[step].equals(steps[step])) {
                return false;
            }
        }
        return true;
    }

    private static String text(JsonNode value) {
        return value instanceof MissingNode ? "nothing" : value.toString();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("no JSON: " + json, malformed);
        }
    }
}
