package vn.danchu.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The AsyncAPI document of all topics, as it was committed when the gateway was built. Unlike what can be asked of a service,
 * which each tells while it runs, topics are agreed among all of them.
 */
@Singleton
final class EventDocument {

    private final JsonNode document = read();

    JsonNode current() {
        return document;
    }

    private static JsonNode read() {
        String name = "/asyncapi.yaml";
        try (InputStream file = Objects.requireNonNull(EventDocument.class.getResourceAsStream(name), name)) {
            return new YAMLMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
