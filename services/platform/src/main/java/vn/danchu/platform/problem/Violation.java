package vn.danchu.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of several things wrong with a request.
 *
 * @param field where, as a path in the request
 * @param rule the rule that is broken, in kebab case: {@code not-blank}
 * @param detail the rule in words; never the value
 */
@Schema(name = "Violation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        @Nullable String field, String rule, @Nullable String detail) {}
