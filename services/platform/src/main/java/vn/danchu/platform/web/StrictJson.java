package vn.danchu.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;
import vn.danchu.platform.text.VietnameseText;

/**
 * JSON of requests means exactly one thing or is refused: no unknown or repeated fields, no text where a number belongs
 * or the reverse, nothing after the end. Text enters in its one form ({@link VietnameseText#normalise}), so that lengths
 * are checked, and everything later is compared, on what is stored.
 *
 * <p>Events are read by the mapper of the contracts, which on the contrary tolerates what a newer writer adds.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    /** Deeper than any request of ours, and far from the depth that hurts a parser. */
    private static final int DEEPEST = 32;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 40;

    /** Last, so that our reading of text and dates replaces that of the modules. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        for (LogicalType type : List.of(
                LogicalType.Integer,
                LogicalType.Float,
                LogicalType.Boolean,
                LogicalType.Enum,
                LogicalType.DateTime,
                LogicalType.OtherScalar)) {
            refuse(mapper, type, CoercionInputShape.EmptyString);
        }
        refuse(mapper, LogicalType.Integer, CoercionInputShape.String, CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Float, CoercionInputShape.String, CoercionInputShape.Boolean);
        refuse(
                mapper,
                LogicalType.Boolean,
                CoercionInputShape.String,
                CoercionInputShape.Integer,
                CoercionInputShape.Float);
        mapper.registerModule(new SimpleModule("danchu-strict")
                .addDeserializer(String.class, new OneFormOfText())
                .addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(Instant.class, new IsoText<>(Instant.class, Instant::parse)));
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
        for (CoercionInputShape shape : shapes) {
            mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** Text, and nothing that could be written as text. */
    private static final class OneFormOfText extends StdScalarDeserializer<String> {
        @Serial
        private static final long serialVersionUID = 1;

        OneFormOfText() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (VietnameseText.firstUnpairedSurrogate(text).isPresent()) {
                throw new RefusedException(Refusal.of(PlatformProblem.BROKEN_CHARACTER));
            }
            return VietnameseText.normalise(text);
        }
    }

    /**
     * A date or a moment as ISO 8601 writes it; not as a number or a list of numbers, which Jackson would take too, and not
     * in a year that Java knows but no database.
     */
    private static final class IsoText<T> extends StdScalarDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1;

        private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-");

        private final transient Function<String, T> parse;

        IsoText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            if (!FOUR_DIGIT_YEAR.matcher(text).lookingAt()) {
                return (T) context.handleWeirdStringValue(handledType(), "", "not ISO 8601");
            }
            try {
                return parse.apply(text);
            } catch (DateTimeException unreadable) {
                return (T) context.handleWeirdStringValue(handledType(), "", "not ISO 8601");
            }
        }
    }
}
