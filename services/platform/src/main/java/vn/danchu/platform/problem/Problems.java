package vn.danchu.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.law.LegalBasis;
import vn.danchu.platform.log.Correlation;

/** Turns refusals into RFC 9457 answers, in the language the caller prefers. */
@ApplicationScoped
public class Problems {
    /** What a busy service asks of its callers, in seconds: longer than a burst, shorter than a person's patience. */
    private static final int RETRY_AFTER_SECONDS = 2;

    /** Problems have their own mapper: what a service does to the common one must not change them. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CurrentVertxRequest current;

    Problems(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The answer to a request that is refused. */
    public Response response(Refusal refusal) {
        return response(refusal, List.of());
    }

    Response response(Refusal refusal, List<Violation> violations) {
        Language language = language();
        int status = refusal.type().status();
        var response = Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(bytes(problem(refusal, violations, language)));
        Challenge.of(refusal).ifPresent(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    /** The same answer for code that stands before JAX-RS: filters of the edge and failure handlers. Ends the request. */
    public void end(RoutingContext request, Refusal refusal) {
        Language language = Language.preferred(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        int status = refusal.type().status();
        var response = request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Challenge.of(refusal).ifPresent(challenge -> response.putHeader(HttpHeaders.WWW_AUTHENTICATE, challenge));
        if (status == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        }
        response.end(io.vertx.core.buffer.Buffer.buffer(bytes(problem(refusal, List.of(), language))));
    }

    /** The language of the current request; Vietnamese outside of one. */
    Language language() {
        RoutingContext request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        return request == null
                ? Language.VIETNAMESE
                : Language.preferred(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Problem problem(Refusal refusal, List<Violation> violations, Language language) {
        ProblemType type = refusal.type();
        ProblemTexts texts = ProblemTexts.of(type);
        return new Problem(
                URI.create("/problems/" + type.slug()),
                texts.text(language, type.slug() + ".title", List.of()),
                type.status(),
                texts.text(language, type.slug() + ".detail", refusal.arguments()),
                refusal.field(),
                told(refusal.basis(), language),
                violations,
                correlationId());
    }

    private static @Nullable String told(@Nullable String basis, Language language) {
        return basis == null
                ? null
                : switch (language) {
                    case VIETNAMESE -> LegalBasis.of(basis).vietnamese();
                    case ENGLISH -> LegalBasis.of(basis).english();
                };
    }

    private static @Nullable String correlationId() {
        return Correlation.current().map(Object::toString).orElse(null);
    }

    private static byte[] bytes(Problem problem) {
        try {
            return JSON.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
