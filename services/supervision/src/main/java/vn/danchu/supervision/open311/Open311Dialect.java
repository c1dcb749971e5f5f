package vn.danchu.supervision.open311;

import static vn.danchu.supervision.open311.Element.group;
import static vn.danchu.supervision.open311.Element.leaf;
import static vn.danchu.supervision.open311.Element.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.problem.Dialect;
import vn.danchu.platform.problem.Problem;
import vn.danchu.platform.problem.Violation;

/**
 * How Open311 tells errors: 404 for what does not exist, 403 for the key, 400 for everything else that is wrong with a request; with a
 * code, which may say more, and words for the person. What may succeed later keeps its status, or a program would throw a report away.
 */
@ApplicationScoped
class Open311Dialect implements Dialect {

    private static final String ROOT = "/open311";

    @Override
    public boolean covers(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    @Override
    public Told told(Problem problem, String path) {
        Format format = Format.of(path);
        int status = status(problem.status());
        return new Told(
                status, format.mediaType(), format.written(listing("errors", errors(problem, code(problem.status())))));
    }

    private static List<Element> errors(Problem problem, int code) {
        return problem.violations().isEmpty()
                ? List.of(error(code, problem.field(), problem.detail(), problem.basis()))
                : problem.violations().stream()
                        .map((Violation violation) -> error(code, violation.field(), violation.detail(), null))
                        .toList();
    }

    private static Element error(int code, @Nullable String field, @Nullable String detail, @Nullable String basis) {
        String words = String.join(
                " ",
                Stream.of(field == null ? null : field + ":", detail, basis == null ? null : "(" + basis + ")")
                        .filter(part -> part != null)
                        .toList());
        return group("error", leaf("code", code), leaf("description", words));
    }

    private static int status(int ours) {
        return switch (ours) {
            case 404, 429 -> ours;
            case 401, 403 -> 403;
            default -> ours >= 500 ? ours : 400;
        };
    }

    /** What says no more than the status is the status. */
    private static int code(int ours) {
        return switch (ours) {
            case 401 -> 403;
            case 409, 412, 422, 428 -> 400;
            default -> ours;
        };
    }
}
