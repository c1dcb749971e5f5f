package vn.danchu.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.danchu.gateway.forward.Forwarder;

/**
 * What the services say of their interfaces, as one document. Each is asked at most twice a minute; while one is silent,
 * what it said last is told on.
 */
@Singleton
final class ApiDocument {

    private static final Logger LOG = Logger.getLogger(ApiDocument.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Forwarder services;
    private final ObjectMapper json;
    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final InstantSource time = InstantSource.system();

    ApiDocument(Forwarder services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    private record Said(JsonNode document, Instant at) {}

    /**
     * One document of all.
     *
     * @param silent services that have never said anything, which are missing in it
     */
    record Merged(ObjectNode document, List<String> silent) {}

    Future<Merged> current(String title, String description) {
        List<Future<?>> questions = new ArrayList<>();
        for (String service : services.services()) {
            questions.add(refresh(service));
        }
        return Future.join(questions).transform(answers -> Future.succeededFuture(merged(title, description)));
    }

    private Future<?> refresh(String service) {
        Said last = said.get(service);
        Instant now = time.instant();
        if (last != null && last.at().isAfter(now.minus(FRESH))) {
            return Future.succeededFuture();
        }
        return services.ask(service, "/q/openapi?format=json")
                .map(body -> parsed(body.getBytes()))
                .onSuccess(document -> said.put(service, new Said(document, now)))
                .onFailure(failure -> LOG.infof(
                        "event=description-missing route=%s failure=%s",
                        service, failure.getClass().getSimpleName()));
    }

    private JsonNode parsed(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private Merged merged(String title, String description) {
        SortedMap<String, JsonNode> byService = new TreeMap<>();
        List<String> silent = new ArrayList<>();
        for (String service : services.services()) {
            Said last = said.get(service);
            if (last == null) {
                silent.add(service);
            } else {
                byService.put(service, last.document());
            }
        }
        return new Merged(OpenApiMerge.merge(title, description, byService), List.copyOf(silent));
    }
}
