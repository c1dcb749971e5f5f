package vn.danchu.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {

    private static final String COMMENT = """
            {
              "title": "Comment",
              "type": "object",
              "properties": {
                "id": { "type": "string", "format": "uuid" },
                "stance": { "$ref": "stance.json" },
                "note": { "type": "string" },
                "forms": { "type": "array", "items": { "type": "string" } },
                "counts": { "type": "object", "additionalProperties": { "type": "integer" } }
              },
              "required": ["id", "stance"]
            }
            """;

    private static final String STANCE = """
            {
              "anyOf": [
                { "const": "AGREE", "description": "For it." },
                { "const": "DISAGREE" },
                { "type": "string", "pattern": "^[A-Z]+$" }
              ]
            }
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            nothing                            | `"id"`                                        | `"id"`
            prose of the schema                | `"Comment"`                                   | `"A comment"`
            prose of a field                   | `"note": { "type"`                            | `"note": { "description": "Why.", "type"`
            the order of what is required      | `"id", "stance"]`                             | `"stance", "id"]`
            a new optional field               | `"note": {`                                   | `"later": { "type": "integer" }, "note": {`
            """)
    void isHarmlessToARecord(String what, String before, String after) {
        assertThat(breakingChanges(COMMENT, before, after)).as(what).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a field is gone                    | `"note": { "type": "string" },`               | ``                                               | released.json:7 /properties/note: the field note was released and is gone
            a field has another name           | `"note":`                                     | `"remark":`                                      | released.json:7 /properties/note: the field note was released and is gone
            a type                             | `"note": { "type": "string" }`                | `"note": { "type": "integer" }`                  | current.json:7 /properties/note/type: type was "string" and is "integer"
            a format                           | `"format": "uuid"`                            | `"format": "date"`                               | current.json:5 /properties/id/format: format was "uuid" and is "date"
            a format that is gone              | `, "format": "uuid"`                          | ``                                               | released.json:5 /properties/id/format: format was "uuid" and is gone
            a reference                        | `stance.json`                                 | `attitude.json`                                  | current.json:6 /properties/stance/$ref: $ref was "stance.json" and is "attitude.json"
            the type of a list's entries       | `"items": { "type": "string" }`               | `"items": { "type": "integer" }`                 | current.json:8 /properties/forms/items/type: type was "string" and is "integer"
            the type of a map's values         | `{ "type": "integer" } }`                     | `{ "type": "string" } }`                         | current.json:9 /properties/counts/additionalProperties/type: type was "integer" and is "string"
            an optional field becomes required | `"id", "stance"]`                             | `"id", "stance", "note"]`                        | current.json:11 /required/2: the field note is required now, but what is on the topic may lack it
            a required field becomes optional  | `"id", "stance"]`                             | `"id"]`                                          | released.json:11 /required/1: the field stance was required, so readers rely on it, and is optional now
            a limit                            | `"note": { "type": "string" }`                | `"note": { "type": "string", "maxLength": 9 }`   | current.json:7 /properties/note/maxLength: maxLength 9 was not there before
            additional fields are forbidden    | `"type": "object",\n  "properties"`           | `"type": "object", "additionalProperties": false,\n  "properties"` | current.json:3 /additionalProperties: schema false was not there before
            """)
    void breaksARecord(String what, String before, String after, String finding) {
        assertThat(breakingChanges(COMMENT, lines(before), lines(after)))
                .as(what)
                .contains(finding);
    }

    @Test
    void everyBreakIsToldAtOnce() {
        assertThat(breakingChanges(COMMENT, "\"id\", \"stance\"]", "\"note\"]")).hasSize(3);
    }

    @Test
    void aNewRequiredFieldBreaksTheReadingOfWhatIsOnTheTopic() {
        LocatedJson current = LocatedJson.parse(
                "current.json",
                COMMENT.replace("\"note\": {", "\"later\": { \"type\": \"integer\" }, \"note\": {")
                        .replace("\"stance\"]", "\"stance\", \"later\"]"));

        assertThat(Compatibility.breakingChanges(LocatedJson.parse("released.json", COMMENT), current))
                .singleElement()
                .asString()
                .contains("the field later is required now");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a new value      | `{ "const": "DISAGREE" },` | `{ "const": "DISAGREE" }, { "const": "OTHER" },`
            prose of a value | `For it.`                  | `In favour.`
            another order    | `"AGREE", "description": "For it." },\n    { "const": "DISAGREE"` | `"DISAGREE" },\n    { "const": "AGREE"`
            """)
    void isHarmlessToAListOfValues(String what, String before, String after) {
        assertThat(breakingChanges(STANCE, lines(before), lines(after)))
                .as(what)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a value is gone            | `{ "const": "DISAGREE" },`                            | ``                         | released.json:4
            a value has another name   | `DISAGREE`                                            | `OBJECT`                   | released.json:4
            the list is closed         | `,\n    { "type": "string", "pattern": "^[A-Z]+$" }`  | ``                         | released.json:5
            another pattern is allowed | `[A-Z]+`                                              | `[a-z]+`                   | current.json:5
            another type is allowed    | `{ "type": "string"`                                  | `{ "type": "integer" },{ "type": "string"` | current.json:5
            """)
    void breaksAListOfValues(String what, String before, String after, String place) {
        assertThat(breakingChanges(STANCE, lines(before), lines(after)))
                .as(what)
                .anySatisfy(finding -> assertThat(finding).startsWith(place + " /anyOf/"));
    }

    @Test
    void aValueAddedToAClosedListBreaksItsReaders() {
        String closed = "{ \"anyOf\": [{ \"const\": \"AGREE\" }] }";

        assertThat(breakingChanges(closed, "}]", "}, { \"const\": \"OTHER\" }]"))
                .hasSize(1);
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    private static List<String> breakingChanges(String schema, String before, String after) {
        assertThat(schema).contains(before);
        return Compatibility.breakingChanges(
                LocatedJson.parse("released.json", schema),
                LocatedJson.parse("current.json", schema.replace(before, after)));
    }
}
