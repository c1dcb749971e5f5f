package vn.danchu.contracts.compatibility;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a schema with its released form. A topic is kept without limit and read by services of other ages, so both
 * directions count: what is on the topic must still be readable, and what is written must not trouble a reader that is
 * not yet renewed.
 *
 * <p>Harmless are prose, a new optional field and a new value of an open list of values. <b>Whatever is not known to be
 * harmless is breaking</b>, so that a keyword nobody thought of cannot slip through.
 */
final class Compatibility {

    private static final Set<String> PROSE = Set.of("title", "description", "$comment", "examples");

    private final LocatedJson released;
    private final LocatedJson current;
    private final List<String> findings = new ArrayList<>();

    private Compatibility(LocatedJson released, LocatedJson current) {
        this.released = released;
        this.current = current;
    }

    /** The breaking changes, each as {@code file:line place: what}. Empty where there is none. */
    static List<String> breakingChanges(LocatedJson released, LocatedJson current) {
        Compatibility comparison = new Compatibility(released, current);
        comparison.schema(JsonPointer.empty(), JsonPointer.empty(), released.root(), current.root());
        return List.copyOf(comparison.findings);
    }

    /** The places are kept apart, because an entry of a list may have moved. */
    private void schema(JsonPointer was, JsonPointer is, JsonNode before, JsonNode after) {
        if (!(before instanceof ObjectNode) || !(after instanceof ObjectNode)) {
            unchanged("schema", was, is, before, after);
            return;
        }
        Set<String> keywords = new TreeSet<>();
        before.fieldNames().forEachRemaining(keywords::add);
        after.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(PROSE);
        for (String keyword : keywords) {
            JsonPointer wasHere = was.appendProperty(keyword);
            JsonPointer isHere = is.appendProperty(keyword);
            JsonNode old = before.path(keyword);
            JsonNode now = after.path(keyword);
            switch (keyword) {
                case "properties" -> properties(wasHere, isHere, old, now);
                case "required" -> required(wasHere, isHere, old, now);
                case "anyOf" -> alternatives(wasHere, isHere, old, now);
                case "items", "additionalProperties" -> schema(wasHere, isHere, old, now);
                default -> unchanged(keyword, wasHere, isHere, old, now);
            }
        }
    }

    private void properties(JsonPointer was, JsonPointer is, JsonNode before, JsonNode after) {
        before.properties().forEach(field -> {
            String name = field.getKey();
            if (after.has(name)) {
                schema(was.appendProperty(name), is.appendProperty(name), field.getValue(), after.get(name));
            } else {
                gone(was.appendProperty(name), "the field " + name + " was released and is gone");
            }
        });
    }

    private void required(JsonPointer was, JsonPointer is, JsonNode before, JsonNode after) {
        Map<JsonNode, Integer> old = positions(before);
        Map<JsonNode, Integer> now = positions(after);
        now.forEach((field, index) -> {
            if (!old.containsKey(field)) {
                changed(
                        is.appendIndex(index),
                        "the field " + field.asText() + " is required now, but what is on the topic may lack it");
            }
        });
        old.forEach((field, index) -> {
            if (!now.containsKey(field)) {
                gone(
                        was.appendIndex(index),
                        "the field " + field.asText() + " was required, so readers rely on it, and is optional now");
            }
        });
    }

    private void alternatives(JsonPointer was, JsonPointer is, JsonNode before, JsonNode after) {
        Map<JsonNode, Integer> old = positions(before);
        Map<JsonNode, Integer> now = positions(after);
        old.forEach((alternative, index) -> {
            if (!now.containsKey(alternative)) {
                gone(was.appendIndex(index), "the value " + alternative + " was released and is gone");
            }
        });
        now.forEach((alternative, index) -> {
            if (!old.containsKey(alternative) && !isValueOfOpenList(alternative, before)) {
                changed(is.appendIndex(index), "the value " + alternative + " was not allowed before");
            }
        });
    }

    private static boolean isValueOfOpenList(JsonNode alternative, JsonNode before) {
        return alternative.has("const")
                && before.valueStream()
                        .anyMatch(other -> other.path("type").asText().equals("string"));
    }

    private void unchanged(String keyword, JsonPointer was, JsonPointer is, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (after.isMissingNode()) {
            gone(was, keyword + " was " + before + " and is gone");
        } else if (before.isMissingNode()) {
            changed(is, keyword + " " + after + " was not there before");
        } else {
            changed(is, keyword + " was " + before + " and is " + after);
        }
    }

    /** The entries of a list by their meaning, with the place of each. */
    private static Map<JsonNode, Integer> positions(JsonNode list) {
        Map<JsonNode, Integer> positions = new LinkedHashMap<>();
        if (list instanceof ArrayNode) {
            for (int index = 0; index < list.size(); index++) {
                JsonNode entry = list.get(index).deepCopy();
                if (entry instanceof ObjectNode object) {
                    object.remove(PROSE);
                }
                positions.put(entry, index);
            }
        }
        return positions;
    }

    private void changed(JsonPointer pointer, String what) {
        findings.add(current.place(pointer) + " " + pointer + ": " + what);
    }

    private void gone(JsonPointer pointer, String what) {
        findings.add(released.place(pointer) + " " + pointer + ": " + what);
    }
}
