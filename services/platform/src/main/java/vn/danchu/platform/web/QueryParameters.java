package vn.danchu.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;

/**
 * The query parameters a resource method knows, with what each must look like. A word that is misspelt would otherwise be
 * skipped, and the caller get more than was asked for; one of a wrong type would be answered as if the resource did not exist.
 */
final class QueryParameters {

    private final Map<String, Class<?>> types;

    private QueryParameters(Map<String, Class<?>> types) {
        this.types = types;
    }

    static QueryParameters of(Method method) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam single = parameter.getAnnotation(QueryParam.class);
            if (single != null) {
                types.put(single.value(), parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    QueryParam part = field.getAnnotation(QueryParam.class);
                    if (part != null) {
                        types.put(part.value(), field.getType());
                    }
                }
            }
        }
        return new QueryParameters(types);
    }

    /** What is wrong with a query, if anything. The name is told back only if it could be one of ours. */
    Optional<Refusal> refusal(Map<String, List<String>> query) {
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            String name = parameter.getKey();
            Class<?> type = types.get(name);
            if (type == null) {
                return Optional.of(
                        Refusal.of(PlatformProblem.UNKNOWN_PARAMETER).at(JsonRefusals.isName(name) ? name : null));
            }
            if (!fits(parameter.getValue(), type)) {
                return Optional.of(Refusal.of(PlatformProblem.INVALID_PARAMETER).at(name));
            }
        }
        return Optional.empty();
    }

    /** Sent twice, which of the two counts would depend on the reader. */
    private static boolean fits(List<String> values, Class<?> type) {
        return Collection.class.isAssignableFrom(type) || (values.size() == 1 && fits(values.getFirst(), type));
    }

    /** Types of our own say themselves what they refuse. A NUL is part of no text: a database can't even compare it. */
    private static boolean fits(String value, Class<?> type) {
        if (value.indexOf('\0') >= 0) {
            return false;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(each -> ((Enum<?>) each).name().equals(value));
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        try {
            if (type == LocalDate.class) {
                return Day.read(value).isPresent();
            } else if (type == UUID.class) {
                return UUID.fromString(value).toString().equalsIgnoreCase(value);
            } else if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            }
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
