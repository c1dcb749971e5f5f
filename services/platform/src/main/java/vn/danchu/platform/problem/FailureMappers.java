package vn.danchu.platform.problem;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.danchu.platform.log.FailureTrace;
import vn.danchu.platform.log.LogKeys;

/**
 * The one way out for everything that is thrown while a request is served.
 *
 * <p>The types are listed, {@link Throwable} at the end, because the framework has mappers of its own for some of them,
 * and the nearest type wins.
 */
@Singleton
class FailureMappers {
    private static final Logger LOG = Logger.getLogger(FailureMappers.class);

    private final Problems problems;

    FailureMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper({
        WebApplicationException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        ValidationException.class,
        Throwable.class
    })
    Response toResponse(Throwable failure, HttpHeaders request) {
        for (Throwable cause : FailureTrace.causes(failure)) {
            if (cause instanceof RefusedException refused) {
                return problems.response(refused.refusal(), refused.violations());
            }
            if (cause instanceof ResteasyReactiveViolationException broken && Violations.ofRequest(broken)) {
                List<Violation> violations = Violations.of(broken, problems.language());
                return problems.response(
                        Refusal.of(PlatformProblem.CONSTRAINTS_VIOLATED, violations.size()), violations);
            }
        }
        Optional<Refusal> refusal = Failures.refusal(failure, request.getHeaderString(HttpHeaders.IF_MATCH) != null);
        return refusal.map(problems::response).orElseGet(() -> unexpected(failure));
    }

    private Response unexpected(Throwable failure) {
        MDC.put(LogKeys.PROBLEM, PlatformProblem.INTERNAL.slug());
        MDC.put(LogKeys.FAILURE, failure.getClass().getName());
        try {
            LOG.errorf("A request failed unexpectedly.%n%s", FailureTrace.withoutValues(failure));
        } finally {
            MDC.remove(LogKeys.PROBLEM);
            MDC.remove(LogKeys.FAILURE);
        }
        return problems.response(Refusal.of(PlatformProblem.INTERNAL));
    }
}
