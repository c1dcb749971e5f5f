package vn.danchu.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
    private final List<Dialect> dialects;

    Problems(CurrentVertxRequest current, @All List<Dialect> dialects) {
        this.current = current;
        this.dialects = List.copyOf(dialects);
    }

    /** The answer to a request that is refused. */
    public Response response(Refusal refusal) {
        return response(refusal, List.of());
    }

    Response response(Refusal refusal, List<Violation> violations) {
        Language language = language();
        int status = refusal.type().status();
        Dialect.Told told = told(problem(refusal, violations, language), request());
        var response = Response.status(told.status())
                .type(told.mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(told.body().getBytes(StandardCharsets.UTF_8));
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
        Dialect.Told told = told(problem(refusal, List.of(), language), request);
        var response = request.response()
                .setStatusCode(told.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, told.mediaType())
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Challenge.of(refusal).ifPresent(challenge -> response.putHeader(HttpHeaders.WWW_AUTHENTICATE, challenge));
        if (status == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        }
        response.end(io.vertx.core.buffer.Buffer.buffer(told.body()));
    }

    /** The language of the current request; Vietnamese outside of one. */
    Language language() {
        @Nullable RoutingContext request = request();
        return request == null
                ? Language.VIETNAMESE
                : Language.preferred(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private @Nullable RoutingContext request() {
        return Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    }

    /** In the form of whoever asks. */
    private Dialect.Told told(Problem problem, @Nullable RoutingContext request) {
        @Nullable String path = request == null ? null : request.request().path();
        return path == null
                ? plain(problem)
                : dialects.stream()
                        .filter(dialect -> dialect.covers(path))
                        .findFirst()
                        .map(dialect -> dialect.told(problem, path))
                        .orElseGet(() -> plain(problem));
    }

    private static Dialect.Told plain(Problem problem) {
        return new Dialect.Told(problem.status(), Problem.MEDIA_TYPE, text(problem));
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

    private static String text(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
