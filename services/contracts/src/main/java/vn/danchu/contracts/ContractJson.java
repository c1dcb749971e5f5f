package vn.danchu.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Events to JSON and back, in one way for every writer and reader. Times are ISO-8601 text, what is absent is left out.
 * A reader passes over fields it does not know, so that a newer writer may add some, but takes no record that lacks a
 * component it may rely on: such an event is parked, never half applied.
 */
public final class ContractJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .annotationIntrospector(new NullnessIntrospector())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private ContractJson() {}

    /** The JSON of an event, in UTF-8. */
    public static byte[] write(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(event.getClass().getName() + " cannot be written", impossible);
        }
    }

    /**
     * The event of a JSON text in UTF-8.
     *
     * @throws UnreadableEventException if the text is no JSON, is {@code null}, or lacks what the record must have
     */
    public static <E extends Event> E read(byte[] json, Class<E> event) {
        @Nullable E read;
        try {
            read = JSON.readValue(json, event);
        } catch (IOException unreadable) {
            throw new UnreadableEventException(event, unreadable);
        }
        if (read == null) {
            throw new UnreadableEventException(event, null);
        }
        return read;
    }
}
