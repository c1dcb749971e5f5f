package vn.danchu.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import vn.danchu.gateway.exchange.ContentSecurity;
import vn.danchu.gateway.exchange.Exchange;
import vn.danchu.gateway.exchange.Refusals;
import vn.danchu.gateway.problem.Language;
import vn.danchu.gateway.problem.ProblemType;

/**
 * The gateway's own pages: the page of the city, the readable description of the interface, and the same for programs. They
 * bring nothing from elsewhere; the description is complete without its script, which only searches in it.
 */
@Singleton
final class Pages {

    private static final String HTML = "text/html; charset=utf-8";

    private final Template home;
    private final Template docs;
    private final PageConfiguration configuration;
    private final Bundle bundle;
    private final ApiDocument api;
    private final EventDocument events;
    private final Refusals refusals;
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    Pages(
            @Location("home") Template home,
            @Location("docs") Template docs,
            PageConfiguration configuration,
            Bundle bundle,
            ApiDocument api,
            EventDocument events,
            Refusals refusals) {
        this.home = home;
        this.docs = docs;
        this.configuration = configuration;
        this.bundle = bundle;
        this.api = api;
        this.events = events;
        this.refusals = refusals;
        for (Language language : Language.values()) {
            texts.put(language, texts(language));
        }
    }

    void install(@Observes Router router) {
        router.route("/").handler(this::readOnly).handler(this::home);
        router.route("/docs").handler(this::readOnly).handler(this::docs);
        router.route("/openapi").handler(this::readOnly).handler(this::openapi);
        router.route("/asyncapi").handler(this::readOnly).handler(this::asyncapi);
    }

    private void readOnly(RoutingContext routing) {
        HttpMethod method = routing.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            routing.next();
        } else {
            routing.response().putHeader("Allow", "GET, HEAD");
            refusals.refuse(routing, ProblemType.METHOD_NOT_ALLOWED);
        }
    }

    private void home(RoutingContext routing) {
        // Vietnamese whatever the browser is set to, unless a reader asks: the computer behind a wall may speak
        // English.
        Language language = Language.accepted(routing.request().getParam("lang"));
        Exchange.of(routing).contentSecurity(ContentSecurity.LIVE);
        html(
                routing,
                language,
                home.data("t", texts.get(language))
                        .data("lang", language.tag())
                        .data("city", configuration.city())
                        .data("script", bundle.mapping().get("app.js"))
                        .data("style", bundle.mapping().get("app.css"))
                        .render());
    }

    private void docs(RoutingContext routing) {
        Language language = language(routing);
        Exchange.of(routing).contentSecurity(ContentSecurity.SCRIPTED);
        merged(
                routing,
                language,
                merged -> html(
                        routing,
                        language,
                        docs.data("t", texts.get(language))
                                .data("lang", language.tag())
                                .data("script", bundle.mapping().get("docs.js"))
                                .data("style", bundle.mapping().get("docs.css"))
                                .data(
                                        "page",
                                        DocsPage.of(
                                                ApiOutline.of(merged.document(), language),
                                                EventOutline.of(events.current(), language)))
                                .data("silent", merged.silent())
                                .render()));
    }

    private void openapi(RoutingContext routing) {
        merged(routing, language(routing), merged -> json(routing, merged.document()));
    }

    private void asyncapi(RoutingContext routing) {
        json(routing, events.current());
    }

    private static void json(RoutingContext routing, JsonNode document) {
        routing.response()
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .end(document.toString());
    }

    private void merged(RoutingContext routing, Language language, Consumer<ApiDocument.Merged> then) {
        Map<String, String> words = Objects.requireNonNull(texts.get(language));
        api.current(Objects.requireNonNull(words.get("apiTitle")), Objects.requireNonNull(words.get("apiDescription")))
                .onSuccess(then::accept)
                .onFailure(routing::fail);
    }

    private static void html(RoutingContext routing, Language language, String page) {
        routing.response().headers().add("Vary", "Accept-Language");
        routing.response()
                .putHeader("Content-Type", HTML)
                .putHeader("Content-Language", language.tag())
                .putHeader("Cache-Control", "no-cache")
                .end(page);
    }

    /** The language chosen on the page, else the browser's. */
    private static Language language(RoutingContext routing) {
        String chosen = routing.request().getParam("lang");
        return chosen == null ? Exchange.of(routing).language() : Language.accepted(chosen);
    }

    private static Map<String, String> texts(Language language) {
        String name = "/pages_" + language.tag() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Pages.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return Map.copyOf(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
