package vn.danchu.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads broken constraints. The rejected value is never looked at. */
final class Violations {
    private Violations() {}

    /** Whether the request broke them; a broken constraint on what we answer is our own mistake. */
    static boolean ofRequest(ConstraintViolationException broken) {
        return broken.getConstraintViolations().stream()
                .noneMatch(violation -> nodes(violation).anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE));
    }

    static List<Violation> of(ConstraintViolationException broken, Language language) {
        return broken.getConstraintViolations().stream()
                .map(violation -> violation(violation, language))
                .sorted(Comparator.comparing((Violation violation) -> String.valueOf(violation.field()))
                        .thenComparing(Violation::rule))
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> broken, Language language) {
        var constraint = broken.getConstraintDescriptor();
        ViolationRule rule =
                ViolationRule.of(constraint.getAnnotation().annotationType().getSimpleName());
        String detail = ProblemTexts.besides(PlatformProblem.class)
                .pattern(language, rule.key())
                .map(pattern -> filled(pattern, constraint.getAttributes()))
                .orElse(null);
        String field = field(broken);
        return new Violation(field.isEmpty() ? null : field, rule.slug(), detail);
    }

    private static String filled(String pattern, Map<String, Object> attributes) {
        String text = pattern;
        for (String name : List.of("min", "max", "value")) {
            text = text.replace("{" + name + "}", String.valueOf(attributes.get(name)));
        }
        return text;
    }

    /**
     * The path as the caller knows it. Method and body are ours and left out; a parameter on its own is the caller's. The
     * key of a map is left out too: it is the caller's text.
     */
    private static String field(ConstraintViolation<?> broken) {
        List<Path.Node> nodes = nodes(broken).toList();
        var path = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        Path.Node last = nodes.getLast();
        return last.getKind() == ElementKind.PARAMETER ? last.getName() : path.toString();
    }

    private static Stream<Path.Node> nodes(ConstraintViolation<?> broken) {
        return StreamSupport.stream(broken.getPropertyPath().spliterator(), false);
    }
}
