package vn.danchu.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.danchu.embedded.FreePort;
import vn.danchu.gateway.token.Issuer;

/**
 * What stands around the gateway in its tests, on real sockets: an identity provider and two services, one of which
 * answers with what it was asked and streams events, while the other can be told how to misbehave.
 */
public final class City implements AutoCloseable {

    /** A route to a port on which nobody listens. */
    public static final String ABSENT = "absent";

    public final Issuer issuer;

    /** Every request the consultation service saw. */
    public final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

    /** What the insight service's stream sends next; an empty text ends it. */
    public final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    /** Opened by a test to let the consultation service answer under {@code /wait}. */
    public final BlockingQueue<CountDownLatch> waiting = new LinkedBlockingQueue<>();

    public final CountDownLatch streamLost = new CountDownLatch(1);

    private final HttpServer consultation;
    private final HttpServer insight;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI gateway;
    private final int consultationPort;

    public record Seen(String method, String uri, Map<String, List<String>> headers, String body) {
        public @Nullable String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : values.getFirst();
        }
    }

    public City() throws IOException {
        var config = ConfigProvider.getConfig();
        gateway = URI.create("http://localhost:" + config.getValue("quarkus.http.test-port", Integer.class));
        issuer = new Issuer(URI.create(config.getValue("danchu.identity.jwks-url", String.class))
                .getPort());
        consultationPort = port("consultation");
        consultation = server(consultationPort);
        consultation.createContext("/", this::echo);
        consultation.createContext("/api/consultation/wait", this::answerWhenTold);
        consultation.createContext("/q/openapi", exchange -> answer(exchange, 200, OPENAPI));
        consultation.start();
        insight = server(port("insight"));
        insight.createContext("/api/insight/v1/public/stream", this::stream);
        insight.start();
    }

    private static final String OPENAPI = """
            {"openapi":"3.1.0","info":{"title":"consultation","version":"1"},
             "tags":[{"name":"Comments","description":"Góp ý <b>của dân</b>"}],
             "paths":{
              "/api/consultation/v1/comments":{"post":{"tags":["Comments"],"operationId":"submit","summary":"Gửi góp ý",
               "description":"Takes a comment.\\n\\nNhận góp ý.","x-description-vi":"Nhận góp ý.",
               "security":[{"bearer":["CITIZEN"]}],
               "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Comment"}}}},
               "responses":{"201":{"description":"Đã nhận"},"401":{"$ref":"#/components/responses/UNAUTHENTICATED"}}}},
              "/q/secret":{"get":{"responses":{"200":{"description":"no"}}}}},
             "components":{"responses":{"UNAUTHENTICATED":{
               "description":"There is no token.\\n\\nThiếu mã truy cập.","x-description-vi":"Thiếu mã truy cập."}},
              "schemas":{"Comment":{"type":"object","required":["text"],
              "properties":{"text":{"type":"string","description":"Nội dung"}}}},
              "securitySchemes":{"bearer":{"type":"http","scheme":"bearer"}}}}
            """;

    public static int port(String service) {
        return ConfigProvider.getConfig()
                .getValue("danchu.gateway.routes." + service, URI.class)
                .getPort();
    }

    public static int freePort() {
        try {
            return FreePort.find();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    public URI at(String target) {
        return gateway.resolve(target);
    }

    /** The gateway's management port, which the public one shows nothing of. */
    public HttpRequest.Builder management(String target) {
        return HttpRequest.newBuilder(URI.create("http://localhost:"
                        + ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class) + target))
                .version(HttpClient.Version.HTTP_1_1);
    }

    public int gatewayPort() {
        return gateway.getPort();
    }

    public HttpClient client() {
        return client;
    }

    public HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(at(target)).version(HttpClient.Version.HTTP_1_1);
    }

    public HttpRequest.Builder asCitizen(String target) {
        return request(target).header("Authorization", "Bearer " + issuer.token());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpServer server(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return server;
    }

    private void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(new Seen(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        Headers headers = exchange.getResponseHeaders();
        headers.add("Server", "consultation/1.0");
        headers.add("Set-Cookie", "service=1");
        headers.add("X-Frame-Options", "ALLOWALL");
        headers.add("Connection", "X-Between-Us");
        headers.add("X-Between-Us", "1");
        headers.add("Location", "http://localhost:" + consultationPort + "/api/consultation/v1/comments/1");
        answer(exchange, 200, "{\"text\":\"đã nhận\"}");
    }

    private void answerWhenTold(HttpExchange exchange) throws IOException {
        CountDownLatch told = new CountDownLatch(1);
        waiting.add(told);
        try {
            told.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, 200, "{}");
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        try (OutputStream out = exchange.getResponseBody()) {
            for (String event = events.take(); !event.isEmpty(); event = events.take()) {
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            streamLost.countDown();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** A service that speaks bytes: each connection is handed to the script, and counted. */
    public static final class Rough implements AutoCloseable {

        private final ServerSocket socket;
        private volatile Script script;
        public final AtomicInteger connections = new AtomicInteger();

        public interface Script {
            void play(Socket connection) throws IOException;
        }

        public Rough(int port, Script script) throws IOException {
            this.script = script;
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try {
                        var connection = socket.accept();
                        connections.incrementAndGet();
                        Thread.ofVirtual().start(() -> {
                            try (connection) {
                                this.script.play(connection);
                            } catch (IOException gone) {
                                // The other side left first; what matters is what the test sees there.
                            }
                        });
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        /** Behaves otherwise from the next connection on, and counts from none. */
        public void now(Script next) {
            script = next;
            connections.set(0);
        }

        public static void readHead(Socket connection) throws IOException {
            int matched = 0;
            while (matched < 4) {
                int next = connection.getInputStream().read();
                if (next < 0) {
                    throw new IOException("no request");
                }
                matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() {
        issuer.close();
        consultation.stop(0);
        insight.stop(0);
    }
}
