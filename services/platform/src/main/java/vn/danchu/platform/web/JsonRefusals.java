package vn.danchu.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;

/** Tells in our words what Jackson found wrong with a body: its own words quote the body and name our classes. */
final class JsonRefusals {
    /** A name as our records have them. Anything else in a path is the caller's text, and not told back. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,63}");

    private JsonRefusals() {}

    /** The refusal; empty if the failure has nothing to do with the JSON. */
    static Optional<Refusal> of(Throwable failure) {
        @Nullable Refusal refusal = null;
        @Nullable String field = null;
        // The innermost cause knows best what is wrong, the outermost where.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonMappingException located && field == null) {
                field = path(located.getPath());
            }
            Refusal read = read(cause);
            refusal = read == null ? refusal : read;
        }
        return refusal == null ? Optional.empty() : Optional.of(refusal.at(field));
    }

    /** Whether a name could be one of ours; any other is the caller's text. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static @Nullable Refusal read(Throwable cause) {
        return switch (cause) {
            case RefusedException refused -> refused.refusal();
            case StreamConstraintsException _ -> Refusal.of(PlatformProblem.JSON_LIMIT);
            // A number that does not fit, which Jackson counts among the errors of syntax.
            case InputCoercionException _ -> Refusal.of(PlatformProblem.WRONG_TYPE);
            case StreamReadException syntax -> Refusal.of(syntax(syntax));
            case UnrecognizedPropertyException _ -> Refusal.of(PlatformProblem.UNKNOWN_FIELD);
            case DatabindException binding
            when starts(binding, "Trailing token") -> Refusal.of(PlatformProblem.MALFORMED_JSON);
            case DatabindException _ -> Refusal.of(PlatformProblem.WRONG_TYPE);
            default -> null;
        };
    }

    private static PlatformProblem syntax(StreamReadException failure) {
        return starts(failure, "Duplicate") ? PlatformProblem.DUPLICATE_FIELD : PlatformProblem.MALFORMED_JSON;
    }

    /** Some things Jackson tells by their message only; a test pins each of them. */
    private static boolean starts(JsonProcessingException failure, String words) {
        String message = failure.getOriginalMessage();
        return message != null && message.startsWith(words);
    }

    static @Nullable String path(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            String name = reference.getFieldName();
            if (name == null) {
                if (reference.getIndex() >= 0) {
                    path.append('[').append(reference.getIndex()).append(']');
                }
            } else if (isName(name)) {
                path.append(path.isEmpty() ? "" : ".").append(name);
            } else {
                break;
            }
        }
        return path.isEmpty() ? null : path.toString();
    }
}
