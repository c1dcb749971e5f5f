package vn.danchu.contracts.compatibility;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A JSON document that knows on which line each of its values begins, so that a finding can be opened where it is.
 *
 * @param file as the finding shall name it
 * @param root of the document
 * @param lines by the place of the value
 */
record LocatedJson(String file, JsonNode root, Map<JsonPointer, Integer> lines) {

    private static final ObjectMapper JSON = new ObjectMapper();

    LocatedJson {
        lines = Map.copyOf(lines);
    }

    static LocatedJson parse(String file, String text) {
        Map<JsonPointer, Integer> lines = new HashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
                    lines.put(
                            parser.getParsingContext().pathAsPointer(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
            return new LocatedJson(file, JSON.readTree(text), lines);
        } catch (IOException malformed) {
            throw new UncheckedIOException(file, malformed);
        }
    }

    /** The place of a value, to be opened in an editor: {@code file:line}. */
    String place(JsonPointer pointer) {
        return file + ":" + lines.getOrDefault(pointer, 1);
    }
}
