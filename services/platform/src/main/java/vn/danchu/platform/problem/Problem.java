package vn.danchu.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem as it goes out.
 *
 * @param type {@code /problems/<slug>}: the same under every host, so that clients may compare it
 * @param field the part of the request it is about
 * @param basis the article of law behind it, cited as in documents of the language of the answer
 * @param violations all rules broken, where one request breaks several
 * @param correlationId what to tell the operator
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable String basis,
        List<Violation> violations,
        @Nullable String correlationId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
    }
}
