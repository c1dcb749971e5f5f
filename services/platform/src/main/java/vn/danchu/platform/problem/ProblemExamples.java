package vn.danchu.platform.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Problems as they go out, to show what to expect of one. */
public final class ProblemExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemExamples() {}

    /** A problem without arguments, field by field, in Vietnamese. */
    public static Map<String, Object> of(ProblemType type) {
        Problem problem = Problems.problem(Refusal.of(type), List.of(), Language.VIETNAMESE);
        return JSON.convertValue(problem, new TypeReference<>() {});
    }
}
