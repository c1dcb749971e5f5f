package vn.danchu.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The platform as any client meets it: through the gateway, over HTTP. */
public final class Door implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int UNAVAILABLE = 503;

    private final URI gateway;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public Door(URI gateway) {
        this.gateway = gateway;
    }

    /** The gateway that {@code DANCHU_GATEWAY} names, else that of the local run. */
    public static Door fromEnvironment() {
        return new Door(URI.create(Settings.of("DANCHU_GATEWAY", "http://localhost:8080")));
    }

    /** A request to a path below the gateway. */
    public Request to(String method, String path) {
        return new Request(method, path);
    }

    /**
     * Everything in a list that comes in pages.
     *
     * @param path with its questions, at least one
     * @param token of the one who asks
     */
    public List<JsonNode> all(String path, String token) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            Answer page = to("GET", next.isEmpty() ? path : path + "&cursor=" + next)
                    .as(token)
                    .send()
                    .orFail("Listing " + path);
            page.body().path("items").forEach(all::add);
            next = page.text("next");
        } while (!next.isEmpty() && !next.equals("null"));
        return all;
    }

    /** Where a path is. */
    public URI address(String path) {
        return gateway.resolve(path);
    }

    /** The client itself, for what is no single answer: the live stream. */
    public HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
    }

    /** One request, built by what it carries. */
    public final class Request {

        private final HttpRequest.Builder builder;
        private final String method;
        private String body = "";

        private Request(String method, String path) {
            this.method = method;
            builder = HttpRequest.newBuilder(gateway.resolve(path))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json, application/problem+json, */*;q=0.1")
                    .header("Accept-Language", "vi");
        }

        /** As the bearer of a token. */
        public Request as(String token) {
            builder.header("Authorization", "Bearer " + token);
            return this;
        }

        /** With a body that becomes JSON. */
        public Request with(Object value) {
            return withJson(json.valueToTree(value).toString());
        }

        /** With a body that is JSON. */
        public Request withJson(String text) {
            body = text;
            builder.header("Content-Type", "application/json");
            return this;
        }

        /** Under a key that makes repeating it harmless. */
        public Request once(String idempotencyKey) {
            builder.header("Idempotency-Key", idempotencyKey);
            return this;
        }

        /** Under a name by which logs, events and traces can be found again. */
        public Request correlated(UUID id) {
            builder.header("X-Correlation-Id", id.toString());
            return this;
        }

        /** With a header of its own. */
        public Request with(String header, String value) {
            builder.header(header, value);
            return this;
        }

        /** For the version that the client has seen. */
        public Request ifMatch(@Nullable String version) {
            if (version != null) {
                builder.header("If-Match", version);
            }
            return this;
        }

        /**
         * Sends it. A service that is away for a moment says when to come back; the same request, under the same key, is
         * sent again then, as a good client does.
         *
         * @throws IOException where no answer came, or none but that one within a minute
         */
        public Answer send() throws IOException, InterruptedException {
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                HttpResponse<byte[]> response = attempt();
                if (response.statusCode() != UNAVAILABLE || System.nanoTime() > giveUp) {
                    return answer(response);
                }
                Thread.sleep(Duration.ofSeconds(
                        response.headers().firstValueAsLong("Retry-After").orElse(1)));
            }
        }

        /**
         * Sends it once, as a client does who does not come back.
         *
         * @param limit how long an answer is waited for
         * @throws IOException where none came
         */
        public Answer sendOnce(Duration limit) throws IOException, InterruptedException {
            builder.timeout(limit);
            return answer(attempt());
        }

        private HttpResponse<byte[]> attempt() throws IOException, InterruptedException {
            return client.send(
                    builder.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofByteArray());
        }

        private Answer answer(HttpResponse<byte[]> response) throws IOException {
            return new Answer(
                    response.statusCode(),
                    tree(response),
                    response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Location").orElse(null));
        }

        private JsonNode tree(HttpResponse<byte[]> response) throws IOException {
            boolean isJson = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return isJson && response.body().length > 0 ? json.readTree(response.body()) : MissingNode.getInstance();
        }
    }

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param body as JSON; missing where there was none
     * @param version of the resource (ETag); absent where none was told
     * @param location of what was made; absent where nothing was
     */
    public record Answer(
            int status,
            JsonNode body,
            @Nullable String version,
            @Nullable String location) {

        /** Whether it was done. */
        public boolean done() {
            return status >= 200 && status < 300;
        }

        /** The answer itself if it was done. */
        public Answer orFail(String what) throws Refused {
            if (!done()) {
                throw new Refused(what, this);
            }
            return this;
        }

        /** A field of the body as text, empty where there is none. */
        public String text(String field) {
            return body.path(field).asText();
        }
    }

    /** The platform refused what should have been done. Carries the problem it told. */
    public static final class Refused extends IOException {

        Refused(String what, Answer answer) {
            super(what + ": " + answer.status() + " " + answer.text("title") + ". " + answer.text("detail"));
        }
    }
}
