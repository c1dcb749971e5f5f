package vn.danchu.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.danchu.gateway.City;

/**
 * The two services as the page of the city meets them: the answers were recorded from a running platform after its
 * demonstration (but for what is overdue and the comments, which are short here), and what the stream tells after its snapshot is up to the
 * test.
 */
final class RecordedCity implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CONSULTATIONS = "/api/consultation/v1/consultations";

    /** What a city says that has not asked anybody anything. */
    static final String NOTHING = "{\"figures\":[]}";

    /** The streams that were opened, oldest first. */
    final BlockingQueue<Stream> streams = new LinkedBlockingQueue<>();

    private final HttpServer insight;
    private final HttpServer consultation;
    private final AtomicInteger timesNamed = new AtomicInteger();
    private volatile String snapshot = recorded("snapshot");
    private volatile String units = recorded("units");

    RecordedCity() throws IOException {
        insight = server("insight");
        insight.createContext("/api/insight/v1/public/units", exchange -> {
            timesNamed.incrementAndGet();
            answer(exchange, units);
        });
        for (String kind : new String[] {"trend", "overdue"}) {
            insight.createContext("/api/insight/v1/public/" + kind, exchange -> answer(exchange, recorded(kind)));
        }
        insight.createContext("/api/insight/v1/public/stream", this::stream);
        insight.start();
        consultation = server("consultation");
        consultation.createContext(CONSULTATIONS, exchange -> answer(exchange, consultation(exchange.getRequestURI())));
        consultation.start();
    }

    /** One reader of the stream. */
    static final class Stream {

        /** What the reader had seen last; absent for a first visit. */
        final @Nullable String lastEventId;

        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

        private Stream(@Nullable String lastEventId) {
            this.lastEventId = lastEventId;
        }

        /** Tells that a commune that nobody knew of now has this many comments. */
        void tellComments(String id, int comments) {
            tellComments(id, "25747", "2025-07-01", comments);
        }

        /** Tells how many comments a unit now has. */
        void tellComments(String id, String code, String validFrom, int comments) {
            events.add("event: change\nid: " + id + "\ndata: {\"figures\":[{\"unit\":{\"code\":\"" + code
                    + "\",\"validFrom\":\"" + validFrom
                    + "\"},\"measure\":\"comments\",\"dimensions\":{},\"value\":" + comments + "}]}\n\n");
        }

        /** Ends it, as a service does that leaves. */
        void end() {
            events.add("");
        }
    }

    /** From now on a reader's first picture is this. */
    void begin(String figures) {
        snapshot = figures;
    }

    /** From now on a reader's first picture is the recorded one. */
    void begin() {
        begin(recorded("snapshot"));
        units = recorded("units");
        timesNamed.set(0);
        streams.clear();
    }

    /** From now on two wards are one, which keeps the code of the first. */
    void merge(String one, String other, String validFrom, String name) {
        try {
            JsonNode answer = JSON.readTree(recorded("units"));
            ArrayNode named = (ArrayNode) answer.get("units");
            ObjectNode heir = JSON.createObjectNode().put("code", one).put("validFrom", validFrom);
            for (int at = named.size() - 1; at >= 0; at--) {
                ObjectNode ward = (ObjectNode) named.get(at);
                String code = ward.at("/ref/code").textValue();
                if (code.equals(one) || code.equals(other)) {
                    ward.put("current", false).set("heir", heir);
                }
                if (code.equals(one)) {
                    ObjectNode merged = ward.deepCopy();
                    merged.put("name", name).put("fullName", "Phường " + name).put("current", true);
                    merged.set("ref", heir);
                    merged.remove("heir");
                    named.insert(at + 1, merged);
                }
            }
            units = answer.toString();
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** How often the names of the units were asked for since the beginning. */
    int timesNamed() {
        return timesNamed.get();
    }

    private static HttpServer server(String service) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), City.port(service)), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return server;
    }

    private void stream(HttpExchange exchange) throws IOException {
        Stream stream = new Stream(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.write(("retry: 100\n\nevent: snapshot\nid: recorded-1\ndata: " + snapshot + "\n\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            streams.add(stream);
            for (String event = stream.events.take(); !event.isEmpty(); event = stream.events.take()) {
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            // The page was closed first.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The list, one of it, or a page of the comments on it. */
    private static String consultation(URI asked) throws IOException {
        if (asked.getPath().equals(CONSULTATIONS)) {
            return recorded("consultations");
        }
        if (asked.getPath().endsWith("/comments")) {
            return recorded(asked.getQuery().contains("cursor=") ? "comments-after" : "comments");
        }
        return JSON.readTree(recorded("consultations")).at("/items/0").toString();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String recorded(String name) {
        String path = "/recorded/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(RecordedCity.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Override
    public void close() {
        insight.stop(0);
        consultation.stop(0);
    }
}
