package vn.danchu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of the base that is written by a program.
 *
 * @param file where it lies, from {@code deploy/kubernetes/base}
 * @param text its content, as it is committed
 */
record Manifest(Path file, String text) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            // One order, whatever order the source happened to have.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** The documents of a file. */
    static List<JsonNode> read(Path file) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(Files.readString(file))) {
            return documents.readAll();
        }
    }

    /** Documents under a heading that says where they come from. */
    static Manifest of(String file, String source, List<? extends JsonNode> documents) {
        var text = new StringBuilder("# Written by `make manifests` from " + source + "; changed there.\n");
        try {
            for (JsonNode document : documents) {
                text.append(YAML.writeValueAsString(YAML.treeToValue(document, Object.class)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Manifest(Path.of(file), text.toString());
    }
}
